/** FatturaPA's *RegimeFiscale*, of an agent in Italy: RF01 ordinary, RF02 minimi, RF19 forfettario, … There is no RF03 any more. */
export type TaxRegime =
  | 'RF01'
  | 'RF02'
  | 'RF04'
  | 'RF05'
  | 'RF06'
  | 'RF07'
  | 'RF08'
  | 'RF09'
  | 'RF10'
  | 'RF11'
  | 'RF12'
  | 'RF13'
  | 'RF14'
  | 'RF15'
  | 'RF16'
  | 'RF17'
  | 'RF18'
  | 'RF19'
  | 'RF20';

/** Whether it charges no VAT, and keeps no tax back from others (L. 190/2014, art. 1, c. 54-89; DL 98/2011, art. 27). */
export const isFlatRate = (regime: TaxRegime): boolean => regime === 'RF19' || regime === 'RF02';
