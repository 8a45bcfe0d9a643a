# Mean widths of R's 95 % intervals for the answers of the first studies of CoverageStudy:
# ./vpip soak --coverage-sample sample.csv (all other trials 0), then Rscript widths.R sample.csv > widths-r-4.2.2.csv
# Models have random slopes from 10 people with two scores, unless these are singular.
suppressMessages({ library(lme4); library(emmeans) })
emm_options(pbkrtest.limit = 10000); d <- read.csv(commandArgs(TRUE)[1], na.strings = "")
items <- setdiff(names(d), c("study", "n", "person", "wave")); sizes <- sort(unique(d$n))
fitted <- function(formula, s) suppressWarnings(suppressMessages(lmer(formula, s,
  control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9), check.nobs.vs.nRE = "ignore"))))
model <- function(s, item) { s <- s[!is.na(s[[item]]), ]; s$y <- s[[item]]; s$time <- s$wave; s$wave <- factor(s$wave); s$person <- factor(s$person)
  linked <- sum(table(s$person) > 1); if (linked < 8) return(NA)
  m <- if (linked >= 10) fitted(y ~ wave + (1 + time | person), s)
  if (is.null(m) || isSingular(m)) m <- fitted(y ~ wave + (1 | person), s)
  e <- emmeans(m, "wave", lmer.df = "kenward-roger"); i <- confint(contrast(e, list(change = c(-1, 0, 1)))); i$upper.CL - i$lower.CL }
width <- function(s, item) { if (startsWith(item, "model")) return(model(s, item))
  y <- s[[item]][s$wave == 0]
  if (startsWith(item, "share")) diff(suppressWarnings(prop.test(sum(y == "yes"), length(y), correct = FALSE))$conf.int[1:2])
  else diff(t.test(y)$conf.int[1:2]) }
cat("estimand,", paste0("n", sizes, collapse = ","), "\n", sep = "")
for (item in items) cat(item, sprintf("%.8f", sapply(sizes, function(n) mean(sapply(split(d[d$n == n, ], d$study[d$n == n]), width, item), na.rm = TRUE))), sep = ",", fill = 200)
