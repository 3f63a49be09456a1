import { Cite } from './Cite.js';

/** What the words and bands of a verdict mean. */
export function VerdictTable() {
  return (
    <table className="plain-table method-words">
      <caption className="visually-hidden">What verdicts and bands mean</caption>
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Inside (INSIDE)</th>
          <td>
            Between the 95 % limits, or on them. The verdict is “within expected”: the difference is no larger than
            chance makes. It does not say “as good as”.
          </td>
        </tr>
        <tr>
          <th scope="row">Alert (ALERT)</th>
          <td>
            Beyond the 95 % limits. Were every clinic the same, 1 in 20 would be: each page says how many that is.
          </td>
        </tr>
        <tr>
          <th scope="row">Alarm (ALARM)</th>
          <td>Beyond the 99.8 % limits, where 1 in 500 would be by chance.</td>
        </tr>
        <tr>
          <th scope="row">Too few to judge (TOO_FEW)</th>
          <td>
            Fewer answers than the indicator needs (its minimum is in the table below). No limits are drawn; below 10
            answers no rate either.
          </td>
        </tr>
        <tr>
          <th scope="row">Not comparable (NOT_COMPARABLE)</th>
          <td>
            Fewer than 60 % of those whose follow-up window has closed have answered. Below 80 % a caution stands beside
            the number.
          </td>
        </tr>
        <tr>
          <th scope="row">Not shown</th>
          <td>
            A group of one to four people could be told from the number. Partners outside the network see no group below
            11 (<Cite id="cms-cell-size" />
            ).
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** How clinics are held against each other. */
export function ComparisonWords() {
  return (
    <>
      <p>
        The order of steps follows <Cite id="verburg-2018" />: what is to be judged, who the patients are, whether there
        are enough of them, whether clinics spread more than chance, and only then limits.
      </p>
      <h3>Case mix</h3>
      <p>
        A logistic regression over all patients of the network predicts from what was known before the first infusion
        how likely each was to have the event. The predictions of a clinic’s patients add up to what was expected of it.
        Observed divided by expected, times the rate of the network, is its adjusted rate. Dose, number of sessions,
        adverse events and the clinic itself are never adjusted for: they belong to the care that is judged. Means use a
        linear regression of the follow-up value on the baseline and the same covariates.
      </p>
      <h3>Limits of the funnel</h3>
      <p>
        For shares the limits are quantiles of the binomial distribution at the rate of the network, with half of the
        probability of the limit itself (mid-p); for events over exposure those of the Poisson distribution; for means
        the mean of the network plus or minus 1.96 and 3.09 standard errors (<Cite id="spiegelhalter-2005" />
        ). The interval of a clinic’s own rate is <Cite id="wilson-1927" />
        ’s.
      </p>
      <h3>More spread than chance</h3>
      <p>
        φ is the mean of the clinics’ squared z-scores, with the outermost tenth on each side drawn in. Where φ is above
        1 + 2√(2 / number of clinics), a variance between clinics, τ², is estimated and added to each clinic’s own, so
        that the limits widen (<Cite id="spiegelhalter-2005-dispersion" />, <Cite id="spiegelhalter-2012" />
        ). They never narrow.
      </p>
      <h3>Places, and what to expect next year</h3>
      <p>
        A place is the range within which it lies in 95 % of repeated draws, never one number (
        <Cite id="goldstein-1996" />
        ). What to expect next year draws a clinic’s value towards the network, the more the fewer its patients.
      </p>
      <h3>Many looks at once</h3>
      <p>
        Signals on Home are chosen over all clinics and indicators so that of those listed as outside, at most the named
        share is expected to be false (<Cite id="benjamini-1995" />
        ).
      </p>
      <h3>Missing follow-up</h3>
      <p>
        Completeness is answers divided by those whose window has closed by the data cut. Beside a rate stand the two
        values it would have, were everyone without an answer a failure, or a success.
      </p>
    </>
  );
}

/** How change over time is told from noise. */
export function TimeWords() {
  return (
    <>
      <p>
        Control limits are three standard deviations around the clinic’s own centre, from 12 points on. Shares have a p
        chart, or <Cite id="laney-2002" />
        ’s p′ where points vary more than the binomial lets them; events over exposure a u chart; means and medians
        individual values, with limits of 2.66 times the mean moving range. Months are drawn where each may be shown,
        else quarters.
      </p>
      <p>
        A shift signals where more points in a row than round(log₂ n) + 3 lie on one side of the median, or the median
        is crossed less often than chance allows in 95 of 100 series (<Cite id="anhoj-2014" />
        ).
      </p>
      <p>
        The risk-adjusted CUSUM (<Cite id="steiner-2000" />) adds for each patient the evidence that the odds of a bad
        outcome are twice those expected, never falls below 0, signals at its threshold (4 for effect, process and
        access, 3 for harm) and begins again. How many patients lie between false alarms is stated beside it. Observed
        beyond expected (VLAD, <Cite id="lovegrove-1997" />) is the plain running difference. The network as a whole has
        neither: what is expected is the network itself.
      </p>
      <p>
        How long relief lasts is <Cite id="kaplan-1958" />
        ’s estimate: those still in relief when last asked count up to then.
      </p>
    </>
  );
}
