# The methods that R has, on the same scenarios as ProcedureStudy: Rscript procedures.R > r.csv
set.seed(20261121); samples <- 4000; sizes <- c(8, 12, 20, 60)
draw <- list(normal = function(n) rnorm(n), likert = function(n) sample(5, n, TRUE, c(.1, .2, .3, .25, .15)), skewed = function(n) rexp(n))
change <- function(shape, n) if (shape == "likert") draw$likert(n) - draw$likert(n) else draw[[shape]](n) - (shape == "skewed")
quiet <- function(x) suppressWarnings(tryCatch(x, error = function(e) NA))
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
    i <- quiet(wilcox.test(change(s, n), conf.int = TRUE, exact = TRUE)$conf.int); i[1] <= truth && i[2] >= truth })
cat("procedure,shape,", paste0("n", sizes, collapse = ","), "\n", sep = "")
for (p in names(procedures)) for (s in names(draw)) {
  shares <- sapply(sizes, function(n) mean(replicate(samples, procedures[[p]](s, n)), na.rm = TRUE))
  if (!all(is.nan(shares))) cat(p, s, sprintf("%.4f", shares), sep = ",", fill = 200)
}
