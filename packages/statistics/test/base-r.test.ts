import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  additiveTau2,
  anhojRuns,
  benjaminiHochberg,
  betaBinomialShrinkage,
  binomialLimits,
  fitLogistic,
  kaplanMeier,
  overdispersion,
  pChart,
  pPrimeChart,
  poissonRatioLimits,
  uChart,
  wilsonInterval,
  xmr,
} from '../src/index.js';

/** R is an oracle where it is at hand, not a dependency. */
const hasR = spawnSync('Rscript', ['--version']).status === 0;

/** Runs R code that ends in a numeric vector. */
function r(code: string): number[] {
  const printed = execFileSync('Rscript', ['--vanilla', '-e', `cat(sprintf("%.12g", {${code}}))`], {
    encoding: 'utf8',
  });
  return printed.trim().split(/\s+/).map(Number);
}

const vector = (values: readonly number[]) => `c(${values.join(',')})`;

function expectClose(actual: readonly number[], expected: readonly number[], digits = 6): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits));
}

describe.runIf(hasR)('beside base R', { timeout: 60_000 }, () => {
  it('draws the same binomial limits', () => {
    const cases = [
      [10, 0.5],
      [37, 0.31],
      [484, 0.46],
      [2500, 0.07],
    ].flatMap(([n, target]) => [0.001, 0.025, 0.975, 0.999].map((p) => ({ n: n!, target: target!, p })));
    const expected = r(`
      n <- ${vector(cases.map(({ n }) => n))}; t <- ${vector(cases.map(({ target }) => target))}; p <- ${vector(cases.map(({ p }) => p))}
      k <- qbinom(p, n, t); a <- (pbinom(k, n, t) - p) / dbinom(k, n, t)
      pmin(1, pmax(0, (k - a + .5) / n))`);
    expectClose(cases.map(binomialLimits), expected);
  });

  it('draws the same Poisson limits', () => {
    const sizes = [0.3, 1, 15, 240, 999, 1500, 40000];
    const expected = r(`e <- ${vector(sizes)}; c(qchisq(.025, 2*e)/(2*e), qchisq(.975, 2*(e+1))/(2*e))`);
    const limits = sizes.map((expectedEvents) => poissonRatioLimits({ expected: expectedEvents, p: 0.025 }));
    expectClose([...limits.map(({ lower }) => lower), ...limits.map(({ upper }) => upper)], expected);
  });

  it('gives the same Wilson interval', () => {
    const { lower, upper } = wilsonInterval({ events: 15, n: 148, level: 0.95 });
    expectClose([lower, upper], r('as.numeric(prop.test(15, 148, correct = FALSE)$conf.int)'));
  });

  it('fits the same logistic regression', () => {
    const x = Array.from({ length: 120 }, (_, index) => [(index * 37) % 11, (index * 53) % 200]);
    const y = x.map(([nrs, mme], index) => (Math.sin(index * 12.9898) + nrs! * 0.1 - mme! * 0.004 > 0.2 ? 1 : 0));
    const expected = r(`
      x1 <- ${vector(x.map((row) => row[0]!))}; x2 <- ${vector(x.map((row) => row[1]!))}; y <- ${vector(y)}
      m <- glm(y ~ x1 + x2, family = binomial, epsilon = 1e-12, maxit = 50); c(coef(m), mean((fitted(m) - y)^2))`);
    const fit = fitLogistic({ x, y });
    expectClose([...fit.coefficients, fit.brier], expected);
  });

  it('adjusts p-values and winsorises alike', () => {
    const values = [0.01, 0.4, 0.03, 0.005, 0.8, 0.049, 0.2];
    expectClose(benjaminiHochberg(values).adjusted, r(`p.adjust(${vector(values)}, "BH")`));
    const phi = r(`z <- ${vector(values)}; q <- quantile(z, c(.1, .9)); mean(pmin(pmax(z, q[1]), q[2])^2)`);
    expectClose([overdispersion({ z: values }).phi], phi);
  });

  it('finds the same beta-binomial maximum', () => {
    const n = [40, 55, 80, 120, 33, 60, 200, 75, 48, 90];
    const events = [20, 18, 50, 49, 20, 19, 92, 45, 14, 44];
    const { mean, strength } = betaBinomialShrinkage({ events, n });
    const [meanOfR, logStrengthOfR] = r(`
      e <- ${vector(events)}; n <- ${vector(n)}
      f <- function(t) { m <- plogis(t[1]); M <- exp(t[2]); -sum(lbeta(e + m*M, n - e + (1-m)*M) - lbeta(m*M, (1-m)*M)) }
      o <- optim(c(0, 3), f, method = "BFGS", control = list(reltol = 1e-14)); c(plogis(o$par[1]), o$par[2])`);
    expectClose([mean, Math.log(strength)], [meanOfR!, logStrengthOfR!], 4);
  });

  it('finds the same variance between clinics', () => {
    const y = [0.1, -0.4, 0.35, 0.02, -0.15, 0.6, -0.55, 0.2];
    const se = [0.1, 0.2, 0.12, 0.3, 0.08, 0.15, 0.25, 0.1];
    const { tau2, phi } = additiveTau2({ y, se, target: 0.05 });
    const expected = r(`
      y <- ${vector(y)}; s <- ${vector(se)}; z <- (y - .05) / s; q <- quantile(z, c(.1, .9)); z <- pmin(pmax(z, q[1]), q[2])
      I <- length(z); phi <- mean(z^2); w <- 1/s^2; c(max(0, (I*phi - (I-1)) / (sum(w) - sum(w^2)/sum(w))), phi)`);
    expectClose([tau2, phi], expected);
  });

  it('draws the same control charts, and counts the same runs', () => {
    const events = [12, 9, 30, 7, 15, 22, 18, 9, 11, 26];
    const n = [40, 55, 80, 33, 60, 62, 75, 48, 41, 90];
    const [p, prime, u, x] = [
      pChart({ events, n }),
      pPrimeChart({ events, n }),
      uChart({ events, exposure: n }),
      xmr(events),
    ];
    const expected = r(`
      e <- ${vector(events)}; n <- ${vector(n)}; p <- sum(e)/sum(n); s <- sqrt(p*(1-p)/n); z <- (e/n - p)/s
      sz <- mean(abs(diff(z)))/1.128; m <- 2.66*mean(abs(diff(e)))
      c(pmin(1, p + 3*s), pmax(0, p - 3*s*sz), p + 3*sqrt(p/n), mean(e) - m)`);
    expectClose([...p.upper, ...prime.lower, ...u.upper, x.lower[0]!], expected);
    const values = [3, 1, 4, 4, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
    const { longestRun, maxRun, crossings, minCrossings } = anhojRuns(values);
    const runs = r(`
      v <- ${vector(values)}; s <- (v > median(v))[v != median(v)]; l <- rle(s)$lengths
      c(max(l), round(log2(length(s))) + 3, length(l) - 1, qbinom(.05, length(s) - 1, .5))`);
    expectClose([longestRun, maxRun, crossings, minCrossings], runs);
  });

  it('follows the same survival where times are tied', () => {
    const time = [3, 5, 5, 5, 8, 8, 11, 11, 13, 20];
    const event = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1];
    const { steps } = kaplanMeier({ time, event });
    const expected = r(`
      t <- ${vector(time)}; e <- ${vector(event)}; at <- sort(unique(t))
      cumprod(1 - sapply(at, function(x) sum(e[t == x]) / sum(t >= x)))`);
    expectClose(
      steps.map(({ survival }) => survival),
      expected,
    );
  });
});
