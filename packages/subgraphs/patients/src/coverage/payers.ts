/** Who pays for care. */
export const payers = ['COMMERCIAL', 'MEDICARE', 'MEDICAID', 'WORKERS_COMPENSATION', 'SELF_PAY'] as const;
export const coverageResults = ['NOT_COVERED', 'AUTHORIZATION_REQUIRED', 'UNKNOWN'] as const;
