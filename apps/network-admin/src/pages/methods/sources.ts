export interface Source {
  id: string;
  /** As text refers to it. */
  short: string;
  text: string;
  address: string;
}

const doi = (name: string) => `https://doi.org/${name}`;

/** What the methods rest on. */
export const sources = [
  {
    id: 'verburg-2018',
    short: 'Verburg 2018',
    text: 'Verburg IWM, Holman R, Peek N, Abu-Hanna A, de Keizer NF. Guidelines on constructing funnel plots for quality indicators. Stat Methods Med Res 2018;27:3350–3366.',
    address: doi('10.1177/0962280217700169'),
  },
  {
    id: 'spiegelhalter-2005',
    short: 'Spiegelhalter 2005',
    text: 'Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med 2005;24:1185–1202.',
    address: doi('10.1002/sim.1970'),
  },
  {
    id: 'spiegelhalter-2005-dispersion',
    short: 'Spiegelhalter 2005 (over-dispersion)',
    text: 'Spiegelhalter DJ. Handling over-dispersion of performance indicators. Qual Saf Health Care 2005;14:347–351.',
    address: doi('10.1136/qshc.2005.013755'),
  },
  {
    id: 'spiegelhalter-2012',
    short: 'Spiegelhalter 2012',
    text: 'Spiegelhalter D, Sherlaw-Johnson C, Bardsley M, Blunt I, Wood C, Grigg O. Statistical methods for healthcare regulation: rating, screening and surveillance. J R Stat Soc A 2012;175:1–47.',
    address: doi('10.1111/j.1467-985X.2011.01010.x'),
  },
  {
    id: 'goldstein-1996',
    short: 'Goldstein 1996',
    text: 'Goldstein H, Spiegelhalter DJ. League tables and their limitations. J R Stat Soc A 1996;159:385–443.',
    address: doi('10.2307/2983325'),
  },
  {
    id: 'wilson-1927',
    short: 'Wilson 1927',
    text: 'Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209–212.',
    address: doi('10.1080/01621459.1927.10502953'),
  },
  {
    id: 'benjamini-1995',
    short: 'Benjamini 1995',
    text: 'Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289–300.',
    address: doi('10.1111/j.2517-6161.1995.tb02031.x'),
  },
  {
    id: 'anhoj-2014',
    short: 'Anhøj 2014',
    text: 'Anhøj J, Olesen AV. Run charts revisited: a simulation study of run chart rules. PLoS ONE 2014;9:e113825.',
    address: doi('10.1371/journal.pone.0113825'),
  },
  {
    id: 'laney-2002',
    short: 'Laney 2002',
    text: 'Laney DB. Improved control charts for attributes. Qual Eng 2002;14:531–537.',
    address: doi('10.1081/QEN-120003555'),
  },
  {
    id: 'steiner-2000',
    short: 'Steiner 2000',
    text: 'Steiner SH, Cook RJ, Farewell VT, Treasure T. Monitoring surgical performance using risk-adjusted cumulative sum charts. Biostatistics 2000;1:441–452.',
    address: doi('10.1093/biostatistics/1.4.441'),
  },
  {
    id: 'lovegrove-1997',
    short: 'Lovegrove 1997',
    text: 'Lovegrove J, Valencia O, Treasure T, Sherlaw-Johnson C, Gallivan S. Monitoring the results of cardiac surgery by variable life-adjusted display. Lancet 1997;350:1128–1130.',
    address: doi('10.1016/S0140-6736(97)06507-0'),
  },
  {
    id: 'kaplan-1958',
    short: 'Kaplan 1958',
    text: 'Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. J Am Stat Assoc 1958;53:457–481.',
    address: doi('10.1080/01621459.1958.10501452'),
  },
  {
    id: 'cms-cell-size',
    short: 'CMS cell size policy',
    text: 'Centers for Medicare & Medicaid Services, ResDAC. CMS cell size suppression policy.',
    address: 'https://resdac.org/articles/cms-cell-size-suppression-policy',
  },
] as const satisfies readonly Source[];

export type SourceId = (typeof sources)[number]['id'];
