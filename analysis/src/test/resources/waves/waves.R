# Writes contrasts.csv and means.csv from long.csv with lme4 1.1-31, pbkrtest 0.5.2 and emmeans 1.8.4 (Debian 12): random intercept and
# slope over 0, 1, 2 ... from three waves and 10 people with two scores; a random intercept where isSingular().
suppressMessages({library(lme4); library(pbkrtest); library(emmeans)})
long <- read.csv("long.csv", stringsAsFactors = FALSE)
precise <- function(step) lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = step, rhoend = 1e-9 * step, maxfun = 1e6),
  check.nobs.vs.nRE = "ignore", calc.derivs = FALSE)
# repeated from the optimum before, so that the optimizer comes as near as it can
fitted <- function(fixed, random, own) {
  best <- lmer(as.formula(paste(fixed, random)), own, control = lmerControl(check.nobs.vs.nRE = "ignore"))
  for (step in c(0.2, 0.02, 0.02, 0.002, 0.002, 2e-4)) best <- lmer(formula(best), own, start = getME(best, "theta"), control = precise(step))
  best }
means <- NULL
contrasts <- NULL
for (case in unique(long$case)) {
  own <- long[long$case == case, ]
  own$time <- as.numeric(factor(own$wave)) - 1
  fixed <- if (length(unique(own$community)) > 1) "score ~ wave + community" else "score ~ wave"
  asked <- length(unique(own$wave)) >= 3 && sum(table(own$person) > 1) >= 10
  fit <- if (asked) suppressWarnings(fitted(fixed, "+ (1 + time | person)", own))
  if (is.null(fit) || isSingular(fit)) fit <- fitted(fixed, "+ (1 | person)", own)
  grid <- emmeans(fit, ~ wave, lmer.df = "kenward-roger")
  table <- summary(grid)
  means <- rbind(means, data.frame(case, wave = table$wave, mean = table$emmean, low = table$lower.CL, high = table$upper.CL))
  pairs <- summary(contrast(grid, "revpairwise", adjust = "holm"), infer = c(TRUE, TRUE), adjust = "none")
  holm <- summary(contrast(grid, "revpairwise", adjust = "holm"))
  # mean over the rows of the variance between people, of the whole (Johnson 2014)
  effects <- VarCorr(fit)$person; design <- cbind(1, own$time)[, seq_len(nrow(effects)), drop = FALSE]
  between <- mean(rowSums((design %*% effects) * design))
  contrasts <- rbind(contrasts, data.frame(case, contrast = gsub(" ", "", pairs$contrast), difference = pairs$estimate,
    low = pairs$lower.CL, high = pairs$upper.CL, df = pairs$df, p = pairs$p.value, holm = holm$p.value,
    share = between / (between + sigma(fit)^2)))
  cat(case, names(fixef(fit)), nrow(effects), sprintf("%.10f", c(REMLcrit(fit), getME(fit, "theta"))), "\n")
}
save <- function(table, file) {
  numbers <- sapply(table, is.numeric)
  table[numbers] <- lapply(table[numbers], sprintf, fmt = "%.12g")
  write.csv(table, file, row.names = FALSE, quote = FALSE)
}
save(means, "means.csv")
save(contrasts, "contrasts.csv")
