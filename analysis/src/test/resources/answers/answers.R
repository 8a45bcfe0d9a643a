# Reference values for the methods of answers. Run in this folder with R 4.2 or later, base packages only: Rscript answers.R
# reads levels.csv (one wave) and pairs.csv (two waves); writes levels-expected.csv and pairs-expected.csv.
options(digits = 17)
numbers <- function(text) suppressWarnings(as.numeric(strsplit(text, " ")[[1]]))
interval <- function(x, level = 0.95) {
  if (length(x) < 2 || sd(x) == 0) c(NA, NA) else as.vector(t.test(x, conf.level = level)$conf.int)
}
wilson <- function(k, n) as.vector(prop.test(k, n, correct = FALSE)$conf.int)

level <- function(answers) {
  x <- na.omit(numbers(answers))
  n <- length(x)
  if (n == 0) return(c(0, rep(NA, 7)))
  k <- sum(x >= 4)
  c(n, mean(x), if (n < 2) NA else sd(x), interval(x), k / n, wilson(k, n))
}

# Newcombe (1998), method 10: a both, b only before, c only after, d neither
newcombe <- function(a, b, c, d) {
  n <- a + b + c + d
  p1 <- (a + b) / n; p2 <- (a + c) / n
  w1 <- wilson(a + b, n); w2 <- wilson(a + c, n)
  margins <- (a + b) * (c + d) * (a + c) * (b + d)
  q <- a * d - b * c
  if (q > 0) q <- max(q - n / 2, 0)
  phi <- if (margins == 0) 0 else q / sqrt(margins)
  part <- function(u, v) sqrt(max(0, u^2 - 2 * phi * u * v + v^2))
  c(p2 - p1 - part(p2 - w2[1], w1[2] - p1), p2 - p1 + part(p1 - w1[1], w2[2] - p2))
}

change <- function(before, after, margin = 0.5, reliability = 0.8) {
  x <- numbers(before); y <- numbers(after)
  both <- !is.na(x) & !is.na(y)
  x <- x[both]; y <- y[both]; n <- length(x)
  if (n == 0) return(c(0, rep(NA, 20)))
  d <- y - x
  a <- sum(x >= 4 & y >= 4); b <- sum(x >= 4 & y < 4); c <- sum(x < 4 & y >= 4); z <- n - a - b - c
  midp <- if (b + c == 0) 1 else min(1, binom.test(c, b + c)$p.value - dbinom(c, b + c, 0.5))
  share <- c(mean(x >= 4), mean(y >= 4), mean(y >= 4) - mean(x >= 4), newcombe(a, b, c, z), midp)
  s <- sign(d)
  limits <- interval(s)
  up <- sum(s > 0); moved <- sum(s != 0)
  ordinal <- c(mean(s), max(-1, limits[1]), min(1, limits[2]), if (moved == 0) 1 else binom.test(up, moved)$p.value)
  spread <- n > 1 && sd(d) > 0
  tost <- if (spread) c(t.test(d, mu = -margin, alternative = "greater")$p.value,
                        t.test(d, mu = margin, alternative = "less")$p.value) else c(NA, NA)
  equivalence <- c(mean(d), tost, interval(d, 0.9))
  error <- if (n < 2 || sd(x) == 0) NA else sqrt(2) * sd(x) * sqrt(1 - reliability)
  reliable <- if (is.na(error)) rep(NA, 4) else
    c(error, sum(d / error > 1.96), sum(abs(d / error) <= 1.96), sum(d / error < -1.96))
  c(n, share, ordinal, equivalence, reliable, sum(s > 0))
}

write <- function(input, values, names, file) {
  colnames(values) <- names
  write.csv(data.frame(case = input$case, values), file, row.names = FALSE, quote = FALSE)
}
levels <- read.csv("levels.csv", colClasses = "character", na.strings = "")
write(levels, t(sapply(levels$answers, level)),
      c("n", "mean", "sd", "low", "high", "share", "shareLow", "shareHigh"), "levels-expected.csv")
pairs <- read.csv("pairs.csv", colClasses = "character", na.strings = "")
write(pairs, t(mapply(change, pairs$before, pairs$after)),
      c("n", "shareBefore", "shareAfter", "shareChange", "shareLow", "shareHigh", "midP",
        "dominance", "dominanceLow", "dominanceHigh", "signP",
        "meanChange", "tostLower", "tostUpper", "tostLow", "tostHigh",
        "rciError", "improved", "unchanged", "deteriorated", "rose"), "pairs-expected.csv")
