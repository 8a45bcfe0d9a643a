# Reference values for the response shift. Run in this folder with R 4.2 or later, base packages only: Rscript shift.R
# reads ratings.csv, one person a number; writes shift-expected.csv. Only people with all three ratings count. Where all differences
# are equal, t.test has no result and p is that of binom.test on the signs, 1 without any.
options(digits = 17)
numbers <- function(text) suppressWarnings(as.numeric(strsplit(text, " ")[[1]]))
cases <- read.csv("ratings.csv", colClasses = "character")
difference <- function(to, from) {
  d <- to - from
  varies <- length(d) > 1 && sd(d) > 0
  limits <- if (varies) as.vector(t.test(to, from, paired = TRUE)$conf.int) else c(NA, NA)
  c(mean(d), if (length(d) > 1) sd(d) else NA, limits)
}
p <- function(to, from) {
  d <- to - from
  if (length(d) > 1 && sd(d) > 0) return(unlist(t.test(to, from, paired = TRUE)[c("statistic", "p.value")], use.names = FALSE))
  c(sum(d > 0), if (all(d == 0)) 1 else binom.test(sum(d > 0), sum(d != 0))$p.value)
}
rows <- lapply(seq_len(nrow(cases)), function(i) {
  all <- sapply(cases[i, c("before", "then", "after")], numbers)
  all <- matrix(all, ncol = 3)
  full <- all[complete.cases(all), , drop = FALSE]
  if (nrow(full) == 0) return(c(0, rep(NA, 17)))
  before <- full[, 1]; then <- full[, 2]; after <- full[, 3]
  c(nrow(full), mean(before), mean(then), mean(after),
    difference(then, before), difference(after, before), difference(after, then), p(then, before))
})
kinds <- as.vector(outer(c("", "Sd", "Low", "High"), c("shift", "change", "experienced"), function(a, b) paste0(b, a)))
result <- data.frame(case = cases$case, do.call(rbind, rows))
names(result)[-1] <- c("n", "before", "retrospective", "after", kinds, "statistic", "p")
write.csv(result, "shift-expected.csv", row.names = FALSE, quote = FALSE)
