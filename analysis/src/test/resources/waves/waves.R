# Writes contrasts.csv and means.csv from long.csv with lme4 1.1-31, pbkrtest 0.5.2 and emmeans 1.8.4 (Debian 12).
suppressMessages({library(lme4); library(pbkrtest); library(emmeans)})
long <- read.csv("long.csv", stringsAsFactors = FALSE)
means <- NULL
contrasts <- NULL
for (case in unique(long$case)) {
  own <- long[long$case == case, ]
  formula <- if (length(unique(own$community)) > 1) score ~ wave + community + (1 | person) else score ~ wave + (1 | person)
  fit <- lmer(formula, own, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e6)))
  grid <- emmeans(fit, ~ wave, lmer.df = "kenward-roger")
  table <- summary(grid)
  means <- rbind(means, data.frame(case, wave = table$wave, mean = table$emmean, low = table$lower.CL, high = table$upper.CL))
  pairs <- summary(contrast(grid, "revpairwise", adjust = "holm"), infer = c(TRUE, TRUE), adjust = "none")
  holm <- summary(contrast(grid, "revpairwise", adjust = "holm"))
  contrasts <- rbind(contrasts, data.frame(case, contrast = gsub(" ", "", pairs$contrast), difference = pairs$estimate,
    low = pairs$lower.CL, high = pairs$upper.CL, df = pairs$df, p = pairs$p.value, holm = holm$p.value,
    share = as.data.frame(VarCorr(fit))$vcov[1] / sum(as.data.frame(VarCorr(fit))$vcov)))
}
save <- function(table, file) {
  numbers <- sapply(table, is.numeric)
  table[numbers] <- lapply(table[numbers], sprintf, fmt = "%.12g")
  write.csv(table, file, row.names = FALSE, quote = FALSE)
}
save(means, "means.csv")
save(contrasts, "contrasts.csv")
