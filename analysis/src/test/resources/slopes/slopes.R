# Writes long.csv, and from it contrasts.csv and means.csv, with lme4 1.1-31, pbkrtest 0.5.2 and emmeans 1.8.4 (Debian 12):
# random intercept and slope over 0, 1, 2 ... from three waves and 10 people with two scores; a random intercept where isSingular().
suppressMessages({library(lme4); library(pbkrtest); library(emmeans)})
set.seed(20261130)
emm_options(pbkrtest.limit = 10000)
cases <- list()
# start, slope and error: standard deviations; seen: TRUE where a person has a score; both: correlation of start and slope
add <- function(case, people, waves, start = 1, slope = 0.5, error = 0.6, both = 0, rise = 0.3, communities = 1,
                seen = matrix(TRUE, people, waves), change = round, digits = 3) {
  u <- rnorm(people); v <- both * u + sqrt(1 - both^2) * rnorm(people)
  home <- (seq_len(people) - 1) %% communities
  y <- outer(3 + start * u + 0.4 * home, rep(1, waves)) + outer(rise + slope * v, 0:(waves - 1)) + error * rnorm(people * waves)
  if (is.function(seen)) seen <- seen(y)
  at <- which(seen, arr.ind = TRUE); at <- at[order(at[, 1], at[, 2]), ]
  cases[[case]] <<- data.frame(case, person = paste0("p", at[, 1] - 1), community = paste0("c", home[at[, 1]]),
    wave = paste0("t", at[, 2] - 1), score = change(y[at], digits))
}
left <- function(y) { leaves <- plogis(-1 - (y - 3)); out <- matrix(runif(length(y)) < leaves, nrow(y)); out[, 1] <- FALSE
  t(apply(out, 1, cumsum)) == 0 }
# three scores of each person, with the same slope
equally <- function(y, digits) { own <- matrix(y, 3); at <- c(-1, 0, 1)
  round(c(own - outer(at, colSums(own * at) / 2) + 0.3 * (at + 1)), digits) }
pattern <- function(...) do.call(rbind, lapply(list(...), function(p) matrix(p[[1]] == 1, p[[2]], length(p[[1]]), byrow = TRUE)))
add("thirty_people", 30, 3)
add("twenty_nine_people", 29, 3)
add("one_seen_once", 31, 3, seen = pattern(list(c(1, 1, 1), 30), list(c(0, 1, 0), 1)))
add("twenty_nine_and_many_once", 60, 3, seen = pattern(list(c(1, 1, 1), 29), list(c(1, 0, 0), 31)))
add("leavers", 80, 3, seen = left)
add("four_waves_with_gaps", 50, 4, seen = matrix(runif(200) < 0.8, 50))
add("five_waves", 36, 5, seen = left)
add("newcomers", 45, 4, seen = pattern(list(c(1, 1, 1, 1), 20), list(c(0, 1, 1, 1), 15), list(c(0, 0, 1, 1), 10)))
add("rises_alike", 40, 3, slope = 0, error = 1)
add("slopes_hardly_differ", 200, 4, slope = 0.15, error = 0.6)
add("slopes_follow_starts", 50, 4, slope = 0.5, error = 0.5, both = -0.9)
add("slopes_are_starts", 60, 3, slope = 0.5, error = 0.8, both = 1)
add("starts_alike", 60, 4, start = 0, slope = 0.6, error = 0.5)
add("people_far_apart", 40, 3, start = 1000, slope = 300, error = 1)
add("slopes_far_apart", 40, 4, start = 0.5, slope = 20, error = 0.5, both = 0.5)
add("whole_numbers", 48, 3, start = 0.9, slope = 0.5, change = function(y, digits) pmin(5, pmax(1, round(y))))
add("large_numbers", 32, 3, change = function(y, digits) 1e6 + round(y, digits))
add("two_patterns", 70, 4, seen = pattern(list(c(1, 1, 0, 0), 30), list(c(0, 0, 1, 1), 30), list(c(1, 1, 1, 1), 10)))
add("mostly_seen_once", 120, 3, seen = pattern(list(c(1, 0, 0), 80), list(c(1, 1, 1), 34), list(c(0, 0, 1), 6)))
add("two_communities", 40, 3, communities = 2, seen = left)
add("four_communities", 60, 3, communities = 4, seen = left)
add("two_waves", 40, 2)
add("eleven_people", 11, 3)
add("ten_people", 10, 3)
add("nine_people", 9, 3)
add("ten_and_many_once", 40, 3, seen = pattern(list(c(1, 1, 1), 10), list(c(1, 0, 0), 30)))
add("nine_and_many_once", 40, 3, seen = pattern(list(c(1, 1, 1), 9), list(c(1, 0, 0), 31)))
add("ten_rise_alike", 10, 3, slope = 0, error = 1)
add("ten_rise_equally", 10, 3, change = equally)
add("twenty_rise_equally", 20, 3, change = equally)
add("ten_seen_twice_or_thrice", 14, 3, slope = 1, seen = pattern(list(c(1, 1, 1), 6), list(c(1, 1, 0), 4), list(c(1, 0, 0), 4)))
add("ten_over_four_waves", 10, 4, slope = 1, error = 0.4)
add("ten_leavers", 18, 3, start = 0.8, slope = 0.8, seen = left)
add("twelve_in_two_communities", 12, 3, slope = 0.9, communities = 2)
long <- do.call(rbind, cases)
write.csv(long, "long.csv", row.names = FALSE, quote = FALSE)
precise <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.02, rhoend = 1e-11, maxfun = 1e6), check.nobs.vs.nRE = "ignore",
  calc.derivs = FALSE)
# repeated from the optimum before, so that the optimizer comes as near as it can
fitted <- function(formula, own) {
  best <- lmer(formula, own, control = lmerControl(check.nobs.vs.nRE = "ignore"))
  for (i in 1:5) best <- lmer(formula, own, start = getME(best, "theta"), control = precise)
  best }
means <- NULL
contrasts <- NULL
for (case in unique(long$case)) {
  own <- long[long$case == case, ]
  own$time <- as.numeric(factor(own$wave)) - 1
  fixed <- if (length(unique(own$community)) > 1) "score ~ wave + community" else "score ~ wave"
  asked <- length(unique(own$wave)) >= 3 && sum(table(own$person) > 1) >= 10
  effects <- "INTERCEPT"
  fit <- if (asked) suppressWarnings(fitted(as.formula(paste(fixed, "+ (1 + time | person)")), own))
  if (asked) effects <- if (isSingular(fit)) "SLOPE_NOT_ESTIMATED" else "INTERCEPT_AND_SLOPE"
  if (effects != "INTERCEPT_AND_SLOPE") fit <- fitted(as.formula(paste(fixed, "+ (1 | person)")), own)
  grid <- emmeans(fit, ~ wave, lmer.df = "kenward-roger")
  table <- summary(grid)
  means <- rbind(means, data.frame(case, wave = table$wave, mean = table$emmean, low = table$lower.CL, high = table$upper.CL, df = table$df))
  pairs <- summary(contrast(grid, "revpairwise", adjust = "holm"), infer = c(TRUE, TRUE), adjust = "none")
  holm <- summary(contrast(grid, "revpairwise", adjust = "holm"))
  # mean over the rows of the variance between people, of the whole (Johnson 2014)
  between <- mean(rowSums((cbind(1, own$time)[, seq_len(nrow(VarCorr(fit)$person)), drop = FALSE] %*% VarCorr(fit)$person) *
    cbind(1, own$time)[, seq_len(nrow(VarCorr(fit)$person)), drop = FALSE]))
  contrasts <- rbind(contrasts, data.frame(case, contrast = gsub(" ", "", pairs$contrast), difference = pairs$estimate,
    error = pairs$SE, low = pairs$lower.CL, high = pairs$upper.CL, df = pairs$df, p = pairs$p.value, holm = holm$p.value,
    share = between / (between + sigma(fit)^2), effects))
  cat(case, effects, sprintf("%.10f", c(REMLcrit(fit), getME(fit, "theta"))), "\n")
}
save <- function(table, file) {
  numbers <- sapply(table, is.numeric)
  table[numbers] <- lapply(table[numbers], sprintf, fmt = "%.12g")
  write.csv(table, file, row.names = FALSE, quote = FALSE)
}
save(means, "means.csv")
save(contrasts, "contrasts.csv")
