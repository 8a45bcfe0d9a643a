# Reference values for the findings beside a mean change. Run in this folder with R 4.2 or later and the packages mice and
# sandwich: Rscript robustness.R
# reads changes.csv (one score before and after, and a sector; - unknown) and sets.csv (differences after - before of completed data
# sets, | between sets; the last people lack a score after); writes changes-expected.csv, sets-expected.csv and
# imputation-expected.csv.
suppressMessages({library(mice); library(sandwich)})
options(digits = 17)
numbers <- function(text) suppressWarnings(as.numeric(strsplit(text, " ")[[1]]))

# Austin (2009): stayed - lost
standardized <- function(x, y) {
  if (length(x) < 2 || length(y) < 2) return(NA)
  s <- sqrt((var(x) + var(y)) / 2)
  if (s == 0) NA else (mean(x) - mean(y)) / s
}
shares <- function(p, q, n, m) {
  if (n < 2 || m < 2) return(NA)
  if (p == q) return(0)
  s <- sqrt((p * (1 - p) + q * (1 - q)) / 2)
  if (s == 0) NA else (p - q) / s
}
attrition <- function(x, y, sector) {
  stayed <- !is.na(x) & !is.na(y); lost <- !is.na(x) & is.na(y)
  known <- sector != "-"
  s <- sector[stayed & known]; l <- sector[lost & known]
  c(sum(stayed), sum(lost), mean(x[stayed]), mean(x[lost]), standardized(x[stayed], x[lost]),
    mean(s == "a"), mean(l == "a"), shares(mean(s == "a"), mean(l == "a"), length(s), length(l)))
}

weighting <- function(x, y) {
  first <- !is.na(x); stayed <- !is.na(y[first]); before <- x[first]
  if (all(stayed) || !any(stayed)) return(c(NA, NA, NA, NA, NA))
  constant <- sd(before) == 0
  if (!constant && (max(before[stayed]) <= min(before[!stayed]) || min(before[stayed]) >= max(before[!stayed])))
    return(c(NA, NA, NA, NA, NA))
  fit <- if (constant) glm(stayed ~ 1, family = binomial, control = list(epsilon = 1e-14, maxit = 100)) else
    glm(stayed ~ before, family = binomial, control = list(epsilon = 1e-14, maxit = 100))
  coefficients <- c(coef(fit), if (constant) 0)
  d <- (y - x)[first][stayed]; w <- 1 / fitted(fit)[stayed]
  mean <- sum(w * d) / sum(w)
  if (length(d) < 2 || sd(d) == 0) return(c(coefficients, mean, NA, NA))
  error <- sqrt(vcovHC(lm(d ~ 1, weights = w), type = "HC2")[1, 1])
  c(coefficients, mean, mean + c(-1, 1) * qt(0.975, length(d) - 1) * error)
}

detectable <- function(x, y) {
  d <- na.omit(y - x)
  if (length(d) < 2 || sd(d) == 0) NA else
    power.t.test(n = length(d), sd = sd(d), power = 0.8, type = "paired", strict = TRUE, tol = 1e-12)$delta
}
ends <- function(x) c(sum(x == 1, na.rm = TRUE), sum(x == 5, na.rm = TRUE))

write <- function(case, values, names, file) {
  values <- matrix(values, nrow = length(case), dimnames = list(NULL, names))
  write.csv(data.frame(case = case, values, check.names = FALSE), file, row.names = FALSE, quote = FALSE)
}
changes <- read.csv("changes.csv", colClasses = "character", na.strings = "")
result <- t(mapply(function(before, after, sector) {
  x <- numbers(before); y <- numbers(after); s <- strsplit(sector, " ")[[1]]
  c(attrition(x, y, s), weighting(x, y), detectable(x, y), ends(x))
}, changes$before, changes$after, changes$sector))
result[is.nan(result)] <- NA
write(changes$case, result, c("stayed", "lost", "meanStayed", "meanLost", "difference", "shareStayed", "shareLost",
  "shareDifference", "intercept", "slope", "weighted", "low", "high", "detectable", "floor", "ceiling"), "changes-expected.csv")

# mice::pool puts a floor of 1e-4 under lambda: below it, the degrees of freedom are Barnard and Rubin's without a floor
pooled <- function(sets) {
  n <- length(sets[[1]]); m <- length(sets)
  within <- mean(sapply(sets, var)) / n
  if (within == 0) return(c(mean(sapply(sets, mean)), NA, NA, NA))
  fits <- as.mira(lapply(sets, function(d) lm(d ~ 1)))
  found <- pool(fits)$pooled
  df <- found$df
  if (found$lambda < 1e-4) {
    between <- var(sapply(sets, mean)); lambda <- (1 + 1 / m) * between / (within + (1 + 1 / m) * between)
    observed <- (n - 1 + 1) / (n - 1 + 3) * (n - 1) * (1 - lambda)
    df <- if (lambda == 0) observed else 1 / (1 / ((m - 1) / lambda^2) + 1 / observed)
  }
  c(found$estimate, df, found$estimate + c(-1, 1) * qt(0.975, df) * sqrt(found$t))
}
tipping <- function(sets, lacking) {
  limits <- pooled(sets)[3:4]
  if (any(is.na(limits)) || limits[1] <= 0 && limits[2] >= 0) return(NA)
  n <- length(sets[[1]]); last <- n - lacking + seq_len(lacking)
  centre <- mean(sapply(sets, mean)); most <- -centre * n / lacking
  limit <- function(shift) {
    moved <- pooled(lapply(sets, function(d) { d[last] <- d[last] + shift; d }))
    if (is.na(moved[3])) moved[1] else if (centre > 0) moved[3] else moved[4]
  }
  uniroot(limit, sort(c(0, most)), tol = 1e-12)$root
}
given <- read.csv("sets.csv", colClasses = "character")
result <- t(mapply(function(lacking, text) {
  sets <- lapply(strsplit(text, "|", fixed = TRUE)[[1]], numbers)
  c(pooled(sets), tipping(sets, as.integer(lacking)))
}, given$lacking, given$sets))
write(given$case, result, c("mean", "df", "low", "high", "tipping"), "sets-expected.csv")

# 400 data sets by mice: the mean change, its standard deviation over data sets, and the pooled standard error
imputation <- function(before, after) {
  rows <- data.frame(x = numbers(before), y = numbers(after))
  rows <- rows[!is.na(rows$x) | !is.na(rows$y), ]
  complete <- sum(complete.cases(rows))
  if (complete < 8 || complete == nrow(rows) || sd(rows$x, na.rm = TRUE) == 0) return(c(complete, NA, NA, NA))
  filled <- mice(rows, m = 400, method = "pmm", maxit = 10, seed = 1, printFlag = FALSE)
  fit <- with(filled, lm(y - x ~ 1)); found <- pool(fit)$pooled
  c(complete, found$estimate, sqrt(found$b), sqrt(found$t))
}
result <- t(mapply(imputation, changes$before, changes$after))
write(changes$case, result, c("pairs", "mean", "spread", "error"), "imputation-expected.csv")
