# The methods that R has, on the same scenarios as ProcedureStudy: Rscript procedures.R > r.csv
suppressMessages({ library(lmerTest); library(sandwich); library(mice) })
set.seed(20261121); samples <- 4000; sizes <- c(8, 12, 20, 60)
draw <- list(normal = function(n) rnorm(n), likert = function(n) sample(5, n, TRUE, c(.1, .2, .3, .25, .15)), skewed = function(n) rexp(n))
change <- function(shape, n) if (shape == "likert") draw$likert(n) - draw$likert(n) else draw[[shape]](n) - (shape == "skewed")
quiet <- function(x) suppressWarnings(tryCatch(x, error = function(e) NA))
waves <- function(s, n, ddf) quiet({ d <- expand.grid(wave = factor(1:3), id = factor(1:n)); d$y <- draw[[s]](3 * n) + draw[[s]](n)[d$id]
  m <- suppressMessages(lmer(y ~ wave + (1 | id), d)); a <- coef(summary(m, ddf = ddf))["wave3", ]
  abs(a["Estimate"]) <= qt(.975, a["df"]) * a["Std. Error"] })
# slow in R: 400 samples
slow <- c("SATTERTHWAITE", "KENWARD_ROGER", "RUBIN")
procedures <- list(
  PAIRED_T = function(s, n) quiet(t.test(change(s, n))$p.value <= .05),
  WILCOXON = function(s, n) quiet(wilcox.test(change(s, n), digits.rank = 10)$p.value <= .05),
  SIGN = function(s, n) { d <- change(s, n); quiet(binom.test(sum(d > 0), sum(d != 0))$p.value <= .05) },
  WELCH = function(s, n) quiet(t.test(draw[[s]](n), draw[[s]](n))$p.value <= .05),
  MANN_WHITNEY = function(s, n) quiet(wilcox.test(draw[[s]](n), draw[[s]](n))$p.value <= .05),
  T_INTERVAL = function(s, n) { i <- quiet(t.test(change(s, n))$conf.int); i[1] <= 0 && i[2] >= 0 },
  WELCH_INTERVAL = function(s, n) { i <- quiet(t.test(draw[[s]](n), draw[[s]](n))$conf.int); i[1] <= 0 && i[2] >= 0 },
  PEARSON = function(s, n) { i <- quiet(cor.test(draw[[s]](n), draw[[s]](n))$conf.int); i[1] <= 0 && i[2] >= 0 },
  HODGES_LEHMANN = function(s, n) { if (s == "likert") return(NA)
    truth <- if (s == "skewed") qgamma(.5, 2) / 2 - 1 else 0
    i <- quiet(wilcox.test(change(s, n), conf.int = TRUE, exact = TRUE)$conf.int); i[1] <= truth && i[2] >= truth },
  EQUIVALENCE = function(s, n) { d <- change(s, n) + .5
    quiet(max(t.test(d, mu = -.5, alternative = "greater")$p.value, t.test(d, mu = .5, alternative = "less")$p.value) <= .05) },
  KENDALL = function(s, n) quiet(cor.test(draw[[s]](n), draw[[s]](n), method = "kendall")$p.value <= .05),
  SIGN_SHARE = function(s, n) { d <- change(s, n); truth <- if (s == "skewed") exp(-1) else .5
    i <- quiet(binom.test(sum(d > 0), sum(d != 0))$conf.int); i[1] <= truth && i[2] >= truth },
  SHARE = function(s, n) { if (s != "likert") return(NA)
    i <- quiet(prop.test(sum(draw$likert(n) >= 4), n, correct = FALSE)$conf.int); i[1] <= .4 && i[2] >= .4 },
  SLOPE = function(s, n) { i <- quiet(confint(lm(y ~ x, data.frame(x = draw[[s]](n), y = draw[[s]](n))))["x", ]); i[1] <= 0 && i[2] >= 0 },
  SLOPE_HC3 = function(s, n) { m <- lm(y ~ x, data.frame(x = draw[[s]](n), y = draw[[s]](n)))
    quiet(abs(coef(m)[2]) <= qt(.975, n - 2) * sqrt(vcovHC(m, "HC3")[2, 2])) },
  SATTERTHWAITE = function(s, n) waves(s, n, "Satterthwaite"),
  KENWARD_ROGER = function(s, n) waves(s, n, "Kenward-Roger"),
  RUBIN = function(s, n) quiet({ y <- draw[[s]](n); y[runif(n) < .3] <- NA
    m <- mice(data.frame(x = draw[[s]](n), y = y), m = 5, printFlag = FALSE)
    i <- summary(pool(with(m, lm(y ~ x))), conf.int = TRUE)[2, c("2.5 %", "97.5 %")]; i[1] <= 0 && i[2] >= 0 }))
cat("procedure,shape,", paste0("n", sizes, collapse = ","), "\n", sep = "")
for (p in names(procedures)) for (s in names(draw)) {
  shares <- sapply(sizes, function(n) mean(replicate(if (p %in% slow) samples / 10 else samples, procedures[[p]](s, n)), na.rm = TRUE))
  if (!all(is.nan(shares))) cat(p, s, sprintf("%.4f", shares), sep = ",", fill = 200)
}
