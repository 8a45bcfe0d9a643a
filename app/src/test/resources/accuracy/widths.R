# Mean widths of R's 95 % intervals for the answers of the first studies of CoverageStudy:
# ./vpip soak --coverage-sample sample.csv (all other trials 0), then Rscript widths.R sample.csv > widths-r-4.2.2.csv
# Models have random slopes from 10 people with two scores, and from five communities random communities and communities by wave, without
# those that are singular; means, shares and changes have the errors CR2 by community from five on.
suppressMessages({ library(lme4); library(emmeans); library(clubSandwich) })
emm_options(pbkrtest.limit = 10000); d <- read.csv(commandArgs(TRUE)[1], na.strings = "")
items <- setdiff(names(d), c("study", "n", "community", "person", "wave")); sizes <- sort(unique(d$n))
fitted <- function(formula, s) suppressWarnings(suppressMessages(lmer(formula, s,
  control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9), check.nobs.vs.nRE = "ignore"))))
# the model without the effects whose variance is 0: slopes, then those of communities
regular <- function(s, linked) { slopes <- linked >= 10; homes <- length(unique(s$community)); level <- change <- homes >= 5 && homes < length(unique(s$person))
  change <- change && any(duplicated(s[c("community", "wave")]))
  repeat { m <- fitted(reformulate(c("wave", if (slopes) "(1 + time | person)" else "(1 | person)", if (level) "(1 | community)",
      if (change) "(1 | community:wave)"), "y"), s); theta <- getME(m, "theta")
    zero <- function(name, asked) asked && theta[paste0(name, ".(Intercept)")] < 1e-4
    if (slopes && any(theta[c("person.(Intercept)", "person.time")] < 1e-4)) { slopes <- FALSE; next }
    kept <- c(level && !zero("community", level), change && !zero("community:wave", change))
    if (all(kept == c(level, change))) return(m)
    level <- kept[1]; change <- kept[2] } }
model <- function(s, item) { s <- s[!is.na(s[[item]]), ]; s$y <- s[[item]]; s$time <- s$wave; s$wave <- factor(s$wave); s$person <- factor(s$person)
  linked <- sum(table(s$person) > 1); if (linked < 8) return(NA)
  e <- emmeans(regular(s, linked), "wave", lmer.df = "kenward-roger"); i <- confint(contrast(e, list(change = c(-1, 0, 1)))); i$upper.CL - i$lower.CL }
clustered <- function(y, community) { i <- conf_int(lm(y ~ 1), vcov = "CR2", cluster = community); c(i$CI_L, i$CI_U) }
width <- function(s, item) { s <- s[!is.na(s[[item]]), ]; if (startsWith(item, "model")) return(model(s, item))
  first <- s[s$wave == 0, ]; y <- first[[item]]; several <- length(unique(s$community)) >= 5
  if (startsWith(item, "change")) y <- s[[item]][s$wave == 2] - y
  if (startsWith(item, "share") && !several) return(diff(suppressWarnings(prop.test(sum(y == "yes"), length(y), correct = FALSE))$conf.int[1:2]))
  if (startsWith(item, "share")) return(diff(pmin(1, pmax(0, clustered(1 * (y == "yes"), first$community)))))
  diff(if (several) clustered(y, first$community) else t.test(y)$conf.int[1:2]) }
cat("estimand,", paste0("n", sizes, collapse = ","), "\n", sep = "")
for (item in items) cat(item, sprintf("%.8f", sapply(sizes, function(n) mean(sapply(split(d[d$n == n, ], d$study[d$n == n]), width, item), na.rm = TRUE))), sep = ",", fill = 200)
