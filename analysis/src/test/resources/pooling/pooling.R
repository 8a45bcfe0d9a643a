# Writes expected.csv from groups.csv with R's metafor (Debian: r-cran-metafor 3.8-1).
library(metafor)
groups <- read.csv("groups.csv", stringsAsFactors = FALSE)
rows <- lapply(unique(groups$case), function(case) {
  own <- groups[groups$case == case, ]
  fit <- rma(own$estimate, own$variance, method = "REML", test = "knha",
             control = list(threshold = 1e-14, maxiter = 100000, stepadj = 0.5))
  ahead <- predict(fit)
  data.frame(case = case, estimate = as.numeric(fit$beta), error = fit$se, p = fit$pval, low = fit$ci.lb, high = fit$ci.ub,
             ahead_low = ahead$pi.lb, ahead_high = ahead$pi.ub, tau2 = fit$tau2, share = fit$I2 / 100, q = fit$QE, q_p = fit$QEp)
})
table <- do.call(rbind, rows)
table[-1] <- lapply(table[-1], sprintf, fmt = "%.15g")
write.csv(table, "expected.csv", row.names = FALSE, quote = FALSE)
