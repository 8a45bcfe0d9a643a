# Writes people.csv and expected.csv with base R 4.2: the partially overlapping samples t test for unequal variances (T_new2) as
# Derrick et al. (2017) publish it. Where all scores are paired it must be t.test(paired = TRUE), and without pairs Welch's t.test.
set.seed(20)
score <- function(n, shift = 0) pmin(5, pmax(1, round(3 + shift + rnorm(n))))
people <- function(case, t0, t1) data.frame(case = case, person = paste0("p", seq_along(t0)), t0 = t0, t1 = t1)
make <- function(case, pairs, before, after, shift = 0.5) {
  start <- score(pairs)
  people(case, c(start, score(before), rep(NA, after)), c(pmin(5, pmax(1, start + round(rnorm(pairs, shift)))), rep(NA, before), score(after, shift)))
}
table <- rbind(
  make("half_linked", 15, 10, 12),
  make("mostly_linked", 30, 2, 3),
  make("few_linked", 3, 20, 25),
  make("two_linked", 2, 15, 15),
  make("pairs_only", 14, 0, 0),
  make("no_pairs", 0, 13, 17),
  make("one_pair", 1, 14, 15),
  make("leavers_only", 12, 9, 0),
  make("newcomers_only", 12, 0, 9),
  make("one_leaver", 12, 1, 0),
  make("unequal_waves", 8, 40, 1),
  make("eight_at_a_wave", 5, 3, 30),
  make("seven_at_a_wave", 5, 2, 30),
  make("twelve_at_a_wave", 5, 7, 30),
  make("eleven_at_a_wave", 5, 6, 30),
  make("large", 300, 200, 150),
  people("all_equal", rep(c(3, NA), c(14, 4)), rep(c(3, NA, 3), c(10, 4, 4))),
  people("equal_before", rep(c(3, NA), c(16, 4)), c(score(12), rep(NA, 4), score(4))),
  people("equal_after", c(score(16), rep(NA, 4)), rep(c(4, NA, 4), c(12, 4, 4))),
  people("equal_pairs_before", c(rep(3, 10), score(6), rep(NA, 6)), c(score(10), rep(NA, 6), score(6))),
  people("changed_alike", rep(c(1, 2, 3), 5), rep(c(2, 3, 4), 5)),
  people("changed_alike_others_once", c(rep(c(1, 2, 3), 5), 1, 5, 2, NA, NA, NA), c(rep(c(2, 3, 4), 5), NA, NA, NA, 1, 4, 3)),
  people("opposite", c(rep(1:5, 3), 2, 4, NA, NA), c(rep(5:1, 3), NA, NA, 2, 5)),
  people("zero_change", c(rep(1:4, 4), NA, NA), c(rep(c(2, 1, 4, 3), 4), 2, 3)),
  people("ties", c(rep(c(3, 4), 8), 3, 4, NA), c(rep(c(4, 4, 3, 4), 4), NA, NA, 4)),
  people("one_each", c(2, NA), c(NA, 4)),
  people("one_person", 2, 5),
  people("two_people", c(2, 3), c(3, 5)))
tnew2 <- function(t0, t1) {
  both <- !is.na(t0) & !is.na(t1)
  x1 <- t1[!is.na(t1)]; x2 <- t0[!is.na(t0)]
  n1 <- length(x1); n2 <- length(x2); nc <- sum(both); na <- n1 - nc; nb <- n2 - nc
  result <- data.frame(pairs = nc, before = nb, after = na, difference = mean(x1) - mean(x2), r = NA, se = NA, df = NA, t = NA, p = NA, low = NA, high = NA)
  result$r <- if (nc > 1) suppressWarnings(cor(t1[both], t0[both])) else NA
  if (min(n1, n2) < 2) return(result)
  shared <- if (nc == 0 || sd(x1) == 0 || sd(x2) == 0) 0 else 2 * result$r * sd(x1) * sd(x2) * nc / (n1 * n2)
  result$se <- sqrt(max(0, var(x1) / n1 + var(x2) / n2 - shared))
  if (is.na(result$se) || result$se < 1e-7) { result$se <- NA; return(result) }
  gamma <- (var(x1) / n1 + var(x2) / n2)^2 / ((var(x1) / n1)^2 / (n1 - 1) + (var(x2) / n2)^2 / (n2 - 1))
  result$df <- (nc - 1) + (gamma - nc + 1) / (na + nb + 2 * nc) * (na + nb)
  result$t <- result$difference / result$se
  result$p <- 2 * pt(-abs(result$t), result$df)
  result[c("low", "high")] <- result$difference + c(-1, 1) * qt(0.975, result$df) * result$se
  known <- if (nc == 0) t.test(x1, x2) else if (na + nb == 0) t.test(t1, t0, paired = TRUE) else NULL
  if (!is.null(known)) stopifnot(all.equal(c(result$t, result$df, result$p), unname(c(known$statistic, known$parameter, known$p.value))),
                                 all.equal(c(result$low, result$high), as.vector(known$conf.int)))
  result
}
write.csv(table, "people.csv", row.names = FALSE, quote = FALSE, na = "")
expected <- do.call(rbind, lapply(unique(table$case), function(case) {
  own <- table[table$case == case, ]
  cbind(case = case, tnew2(own$t0, own$t1))
}))
numbers <- sapply(expected, is.numeric)
expected[numbers] <- lapply(expected[numbers], function(x) ifelse(is.na(x), "", sprintf("%.12g", x)))
write.csv(expected, "expected.csv", row.names = FALSE, quote = FALSE)
