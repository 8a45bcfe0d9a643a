# Writes long.csv, and from it contrasts.csv and means.csv, with lme4 1.1-31, pbkrtest 0.5.2 and emmeans 1.8.4 (Debian 12): up to four
# communities fixed; from five, communities and communities by wave random, without those where isSingular() finds no variance; people
# with slopes over 0, 1, 2 ... from three waves and 10 people with two scores, without where these are singular.
suppressMessages({library(lme4); library(pbkrtest); library(emmeans)})
set.seed(20261201)
emm_options(pbkrtest.limit = 10000)
cases <- list()
# level, change: standard deviations of communities and of communities by wave; start, slope, error: those of people and rows
add <- function(case, sizes, waves, level = 0.6, change = 0.3, start = 0.8, slope = 0, error = 0.6, rise = 0.3, keep = 1, digits = 3,
                seen = NULL, as = function(y, home) y) {
  home <- rep(seq_along(sizes), sizes); people <- length(home)
  y <- outer(3 + (level * rnorm(length(sizes)))[home] + start * rnorm(people), rep(1, waves)) +
    matrix(change * rnorm(length(sizes) * waves), length(sizes))[home, , drop = FALSE] +
    outer(rise + slope * rnorm(people), 0:(waves - 1)) + error * rnorm(people * waves)
  if (is.null(seen)) seen <- matrix(runif(people * waves) < keep, people)
  if (is.function(seen)) seen <- seen(y)
  at <- which(seen, arr.ind = TRUE); at <- at[order(at[, 1], at[, 2]), ]
  cases[[case]] <<- data.frame(case, person = paste0("p", at[, 1] - 1), community = paste0("c", home[at[, 1]] - 1),
    wave = paste0("t", at[, 2] - 1), score = round(as(y, home)[at], digits))
}
left <- function(y) { leaves <- plogis(-1 - (y - 3)); out <- matrix(runif(length(y)) < leaves, nrow(y)); out[, 1] <- FALSE
  t(apply(out, 1, cumsum)) == 0 }
# scores of communities with the same means over the waves, the same changes, both, or people without rises of their own
levelled <- function(y, home) y - ave(rowMeans(y), home)
parallel <- function(y, home) { for (w in seq_len(ncol(y))) y[, w] <- y[, w] - ave(y[, w], home) + ave(rowMeans(y), home) + 0.3 * w; y }
equal <- function(y, home) levelled(parallel(y, home), home)
even <- function(y, home) { t <- seq_len(ncol(y)) - mean(seq_len(ncol(y))); y - outer(rowSums(sweep(y, 2, t, "*")) / sum(t^2), t) }
add("four_communities", rep(7, 4), 3)
add("five_communities", rep(6, 5), 2)
add("six_communities", rep(5, 6), 3, change = 0.5, slope = 0.4)
add("unequal_sizes", c(1, 2, 12, 3, 8, 20, 5), 3, change = 0.5)
add("communities_of_one", c(rep(1, 6), 5, 6, 4), 3, level = 1, change = 0.6)
add("gaps", rep(6, 8), 4, change = 0.5, keep = 0.7)
add("leavers", rep(10, 7), 3, change = 0.4, slope = 0.4, seen = left)
add("wave_not_asked", rep(4, 6), 3, change = 0.5, seen = function(y) { s <- y == y; s[1:8, 3] <- FALSE; s[21:24, 1] <- FALSE; s })
add("no_level", rep(5, 6), 3, level = 0, change = 0.8, as = levelled)
add("no_change", rep(6, 6), 3, level = 1.2, as = parallel)
add("alike", rep(5, 7), 2, level = 0, change = 0, start = 1.5, as = equal)
add("changes_with_slopes", rep(6, 8), 4, change = 0.6, slope = 0.5, error = 0.5)
add("levels_with_slopes", rep(8, 6), 3, level = 1.5, slope = 0.8, as = parallel)
add("slopes_singular", rep(7, 6), 3, change = 0.5, slope = 0, error = 1, as = even)
add("people_alike", rep(5, 6), 3, start = 0, change = 0.4)
add("five_waves", rep(5, 9), 5, change = 0.4, slope = 0.3, keep = 0.8)
add("few_people", rep(2, 5), 2, level = 1, change = 0.8)
add("one_each", rep(1, 9), 3)
add("whole_numbers", rep(6, 7), 3, change = 0.5, digits = 0, as = function(y, home) pmin(5, pmax(1, y)))
add("far_apart", rep(6, 6), 3, level = 10, change = 3)
add("large_numbers", rep(5, 6), 2, change = 0.6, as = function(y, home) 1e5 + y)
add("seen_once", rep(8, 5), 2, change = 0.5, seen = function(y) cbind(rep(TRUE, 40), rep(c(TRUE, FALSE), 20)))
add("many_people", rep(20, 10), 2, change = 0.2)
# slopes fit better that do not grow out of slopes without variance
set.seed(99); add("slopes_apart", rep(2, 6), 3, level = 0.5, start = 1, error = 0.8)
long <- do.call(rbind, cases)
write.csv(long, "long.csv", row.names = FALSE, quote = FALSE)
precise <- function(step) lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = step, rhoend = 1e-11 * step, maxfun = 1e6), check.nobs.vs.nRE = "ignore",
  check.nobs.vs.nlev = "ignore", calc.derivs = FALSE)
# repeated from the optimum before, so that the optimizer comes as near as it can
fitted <- function(formula, own) suppressMessages({
  best <- lmer(formula, own, control = lmerControl(check.nobs.vs.nRE = "ignore", check.nobs.vs.nlev = "ignore"))
  for (part in c(0.2, 0.2, 0.02, 0.02, 0.02, 0.002))
    best <- lmer(formula, own, start = getME(best, "theta"), control = precise(part * max(getME(best, "theta"))))
  best })
means <- NULL
contrasts <- NULL
for (case in unique(long$case)) {
  own <- long[long$case == case, ]
  own$time <- as.numeric(factor(own$wave)) - 1
  homes <- length(unique(own$community))
  asked <- length(unique(own$wave)) >= 3 && sum(table(own$person) > 1) >= 10
  slopes <- asked;
  level <- change <- homes >= 5 && homes < length(unique(own$person))
  repeat {
    fit <- suppressWarnings(fitted(as.formula(paste("score ~ wave", if (homes > 1 && homes < 5) "+ community",
      if (slopes) "+ (1 + time | person)" else "+ (1 | person)", if (level) "+ (1 | community)", if (change) "+ (1 | community:wave)")), own))
    theta <- getME(fit, "theta")
    if (slopes && any(theta[c("person.(Intercept)", "person.time")] < 1e-4)) { slopes <- FALSE; next }
    zero <- function(name, there) there && theta[paste0(name, ".(Intercept)")] < 1e-4
    if (zero("community", level) || zero("community:wave", change)) {
      kept <- level && !zero("community", level); change <- change && !zero("community:wave", change); level <- kept; next }
    break
  }
  people <- if (slopes) "INTERCEPT_AND_SLOPE" else if (asked) "SLOPE_NOT_ESTIMATED" else "INTERCEPT"
  communities <- if (homes < 5) "FIXED" else if (level && change) "LEVELS_AND_CHANGES" else if (level) "LEVELS" else if (change) "CHANGES" else "ALIKE"
  grid <- emmeans(fit, ~ wave, lmer.df = "kenward-roger")
  table <- summary(grid)
  means <- rbind(means, data.frame(case, wave = table$wave, mean = table$emmean, error = table$SE, low = table$lower.CL,
    high = table$upper.CL, df = table$df))
  pairs <- summary(contrast(grid, "revpairwise", adjust = "holm"), infer = c(TRUE, TRUE), adjust = "none")
  holm <- summary(contrast(grid, "revpairwise", adjust = "holm"))
  # mean over the rows of the variance between people, communities among them, of the whole (Johnson 2014)
  z <- cbind(1, own$time)[, seq_len(nrow(VarCorr(fit)$person)), drop = FALSE]
  between <- mean(rowSums((z %*% VarCorr(fit)$person) * z)) + (if (level) VarCorr(fit)$community[1] else 0)
  whole <- between + (if (change) VarCorr(fit)$`community:wave`[1] else 0) + sigma(fit)^2
  contrasts <- rbind(contrasts, data.frame(case, contrast = gsub(" ", "", pairs$contrast), difference = pairs$estimate,
    error = pairs$SE, low = pairs$lower.CL, high = pairs$upper.CL, df = pairs$df, p = pairs$p.value, holm = holm$p.value,
    share = between / whole, people, communities))
  cat(case, people, communities, sprintf("%.8f", c(REMLcrit(fit), theta)), "\n")
}
save <- function(table, file) {
  numbers <- sapply(table, is.numeric)
  table[numbers] <- lapply(table[numbers], sprintf, fmt = "%.12g")
  write.csv(table, file, row.names = FALSE, quote = FALSE)
}
save(means, "means.csv")
save(contrasts, "contrasts.csv")
