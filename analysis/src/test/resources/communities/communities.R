# Writes people.csv, expected.csv and levels.csv with R's clubSandwich 0.5.8 (Debian: r-cran-clubsandwich): the mean change of people in communities, by
# lm(d ~ 1) with CR2 and Satterthwaite's degrees of freedom; below five communities by t.test. Run in this folder: Rscript communities.R
# Kinds: change (later - earlier score), sign (its sign), share (4 or 5 later less 4 or 5 before), shift (score looking back - earlier).
# levels.csv has the mean score before, and the share of 4 or 5 before, cut off at 0 and 1. Limits of sign and share are cut off at -1 and 1. lower and upper are the one-sided p of the change against -0.5 and 0.5.
suppressMessages(library(clubSandwich))
set.seed(19)
score <- function(x) pmin(5, pmax(1, round(x)))
people <- function(case, community, before, after, back = before) {
  n <- length(community)
  fill <- function(x) rep(x, length.out = n)
  data.frame(case = case, person = paste0("p", seq_len(n)), community = community,
             before = fill(before), after = fill(after), back = fill(back))
}
make <- function(case, sizes, shift = 0.4, apart = 0.8) {
  community <- rep(letters[seq_along(sizes)], sizes)
  own <- rnorm(length(sizes), shift, apart)[as.integer(factor(community))]
  n <- sum(sizes)
  before <- score(rnorm(n, 2.8, 0.9))
  people(case, community, before, score(before + own + rnorm(n, 0, 0.7)), score(before - own / 2 + rnorm(n, 0, 0.6)))
}
cases <- list(
  make("five_of_six", rep(6, 5)),
  make("five_unequal", c(20, 9, 5, 4, 2)),
  make("four", rep(8, 4)),
  make("one_of_one", c(10, 8, 7, 6, 1)),
  make("seven_people", c(2, 2, 1, 1, 1)),
  make("eight_people", c(2, 2, 2, 1, 1)),
  make("eleven_people", c(3, 3, 2, 2, 1)),
  make("twelve_people", c(3, 3, 2, 2, 2)),
  make("a_person_each", rep(1, 15)),
  make("twelve_communities", c(3, 12, 5, 7, 7, 9, 4, 6, 10, 2, 8, 5)),
  make("truly_different", rep(12, 6), 0, 2.5),
  make("hardly_different", rep(12, 6), 0.5, 0),
  people("ties_and_zeros", rep(letters[1:5], each = 5), c(3, 3, 4, 2, 3), c(3, 3, 4, 3, 3, 4, 4, 4, 3, 3, 3, 2, 4, 2, 3, 3, 3, 4, 2, 3, 3, 3, 4, 2, 4)),
  people("all_rose_by_one", rep(letters[1:5], each = 4), c(1, 2, 3, 4), c(2, 3, 4, 5), c(1, 2, 3, 4)),
  people("none_moved", rep(letters[1:6], each = 3), c(2, 3, 4), c(2, 3, 4)),
  people("same_means", rep(letters[1:5], each = 4), c(2, 3, 3, 4), c(3, 3, 4, 5), c(1, 3, 4, 4)),
  people("one_moved", rep(letters[1:6], each = 4), 2, c(rep(4, 4), rep(2, 20)), c(rep(1, 4), rep(2, 20))),
  local({ own <- make("missing", rep(6, 6)); own$before[c(1, 8)] <- NA; own$after[c(9, 20)] <- NA; own$back[30] <- NA; own }))
data <- do.call(rbind, cases)
write.csv(data, "people.csv", row.names = FALSE, quote = FALSE, na = "")

least <- 1e-8
mean_of <- function(d, community, margin = NULL) {
  none <- c(n = length(d), communities = length(unique(community)), value = mean(d), t = NA, df = NA, p = NA, low = NA, high = NA, lower = NA, upper = NA)
  fit <- lm(d ~ 1)
  if (length(unique(community)) < 5) {
    error <- sd(d) / sqrt(length(d)); df <- length(d) - 1
  } else {
    test <- coef_test(fit, vcov = "CR2", cluster = community, test = "Satterthwaite")
    limits <- conf_int(fit, vcov = "CR2", cluster = community, test = "Satterthwaite")
    error <- test$SE; df <- if ("df_Satt" %in% names(test)) test$df_Satt else test$df
    if (!is.na(error) && error > least)
      stopifnot(all.equal(c(limits$CI_L, limits$CI_U), mean(d) + c(-1, 1) * qt(.975, df) * error))
  }
  if (is.na(error) || error < least) return(none)
  t <- mean(d) / error
  c(n = length(d), communities = length(unique(community)), value = mean(d), t = t, df = df, p = 2 * pt(-abs(t), df),
    low = mean(d) - qt(.975, df) * error, high = mean(d) + qt(.975, df) * error,
    lower = pt((mean(d) + 0.5) / error, df, lower.tail = FALSE), upper = pt((mean(d) - 0.5) / error, df))
}
rows <- function(own) {
  both <- own[!is.na(own$before) & !is.na(own$after), ]
  all <- both[!is.na(both$back), ]
  d <- both$after - both$before
  result <- function(kind, x, community) data.frame(case = own$case[1], kind = kind, as.list(mean_of(x, community)))
  found <- rbind(result("change", d, both$community), result("sign", sign(d), both$community),
                 result("share", (both$after > 3) - (both$before > 3), both$community),
                 result("shift", all$back - all$before, all$community))
  cut <- found$kind %in% c("sign", "share")
  found$low[cut] <- pmax(-1, found$low[cut]); found$high[cut] <- pmin(1, found$high[cut])
  found
}
table <- do.call(rbind, lapply(cases, rows))
table[5:12] <- lapply(table[5:12], function(x) ifelse(is.na(x), "NA", sprintf("%.15g", x)))
write.csv(table, "expected.csv", row.names = FALSE, quote = FALSE)

levels <- function(own) {
  seen <- own[!is.na(own$before), ]
  result <- function(kind, x) data.frame(case = own$case[1], kind = kind, as.list(mean_of(x, seen$community)[1:8]))
  found <- rbind(result("mean", seen$before), result("share", as.numeric(seen$before > 3)))
  found$low[2] <- max(0, found$low[2]); found$high[2] <- min(1, found$high[2])
  found
}
levels <- do.call(rbind, lapply(cases, levels))
levels <- subset(levels, select = -c(t, p))
levels[5:8] <- lapply(levels[5:8], function(x) ifelse(is.na(x), "NA", sprintf("%.15g", x)))
write.csv(levels, "levels.csv", row.names = FALSE, quote = FALSE)
