import { type CalendarDay, dayNumber } from './calendar-day.js';

export const followUpStatuses = ['UPCOMING', 'SOON', 'DUE', 'OVERDUE', 'ANSWERED', 'MISSED'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** How long before a window opens it is shown as soon, in days. */
export const SOON_DAYS = 7;

interface WindowDays {
  opensOn: CalendarDay;
  targetOn: CalendarDay;
  closesOn: CalendarDay;
}

/** Where a window stands on a day: its closing day still counts. */
export function followUpStatus(
  { opensOn, targetOn, closesOn }: WindowDays,
  today: CalendarDay,
  isAnswered: boolean,
): FollowUpStatus {
  if (isAnswered) return 'ANSWERED';
  if (today > closesOn) return 'MISSED';
  if (today > targetOn) return 'OVERDUE';
  if (today >= opensOn) return 'DUE';
  return dayNumber(opensOn) - dayNumber(today) <= SOON_DAYS ? 'SOON' : 'UPCOMING';
}
