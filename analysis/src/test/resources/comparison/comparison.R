# Writes people.csv and expected.csv with R's t.test, sandwich 3.0 and clubSandwich 0.5.8 (Debian: r-cran-sandwich,
# r-cran-clubsandwich). One community: t.test and HC3; more: CR2 with Satterthwaite's degrees of freedom.
suppressMessages({ library(sandwich); library(clubSandwich) })
set.seed(20)

people <- function(case, community, group, before, after, later = NA, dose = NA) {
  n <- max(length(community), length(group), length(before), length(after))
  fill <- function(x) rep(x, length.out = n)
  data.frame(case = case, person = paste0("p", seq_len(n)), community = fill(community), group = fill(group),
             t0 = fill(before), t1 = fill(after), t2 = fill(later), dose = fill(dose))
}
score <- function(n, shift = 0) pmin(5, pmax(1, round(3 + shift + rnorm(n))))
whole <- function(n, low, high) sample(low:high, n, replace = TRUE)
make <- function(case, community, group) {
  n <- length(group)
  people(case, community, group, score(n), score(n, 0.6 * (group == "x")), score(n, 0.4), whole(n, 0, 6))
}
halves <- function(n) rep(c("x", "y"), each = n / 2)

cases <- list(
  make("one_community", "a", halves(24)),
  make("unequal_groups", "a", c(rep("x", 9), rep("y", 31))),
  make("eight_in_each", "a", halves(16)),
  make("seven_in_one", "a", c(rep("x", 7), rep("y", 9))),
  make("eleven_in_one", "a", c(rep("x", 11), rep("y", 14))),
  make("twelve_in_each", "a", halves(24)),
  make("groups_within_communities", rep(c("a", "b", "c", "d"), 8), halves(32)),
  make("groups_of_communities", rep(c("a", "b", "c", "d", "e", "f"), each = 6), halves(36)),
  make("two_communities", rep(c("a", "b"), 12), halves(24)),
  make("unequal_communities", c(rep("a", 20), rep("b", 5), rep("c", 3), "d", "d", "e", "e"), rep(c("x", "y"), 16)),
  make("a_community_each", rep(c("a", "b"), each = 12), halves(24)),
  make("one_whole_community", c(rep("a", 12), rep(c("b", "c", "d"), 4)), halves(24)),
  make("a_person_each", paste0("c", 1:24), halves(24)),
  people("ties", "a", halves(20), rep(c(3, 3, 4, 4), 5), rep(c(4, 4, 4, 3, 3), 4), rep(c(4, 5), 10), rep(0:1, 10)),
  people("no_difference", "a", halves(20), rep(1:5, 4), rep(1:5, 4), rep(1:5, 4), rep(c(0, 2, 1, 0, 3), 4)),
  people("all_equal", "a", halves(20), 3, 3, 3, 2),
  people("all_equal_communities", rep(c("a", "b"), 10), halves(20), 3, 3, 3, 2),
  people("equal_before", "a", halves(24), 3, whole(24, 1, 5), whole(24, 1, 5), whole(24, 0, 4)),
  people("exact_fit", "a", halves(24), rep(1:3, 8), rep(1:3, 8) + rep(1:0, each = 12), rep(1:3, 8), rep(0:1, 12)),
  people("before_tells_group", "a", halves(24), rep(c(4, 2), each = 12), whole(24, 1, 5), whole(24, 1, 5), whole(24, 0, 4)),
  people("dose_tells_before", "a", halves(24), rep(1:4, 6), whole(24, 1, 5), whole(24, 1, 5), rep(1:4, 6)),
  people("one_each", "a", c("x", "y"), c(2, 3), c(4, 3), c(4, 4), c(1, 2)),
  people("two_and_one", "a", c("x", "x", "y"), c(2, 3, 3), c(4, 5, 3), c(4, 5, 4), c(1, 2, 0)),
  people("one_person", "a", "x", 2, 4, 3, 1),
  people("one_group", "a", rep("x", 14), whole(14, 1, 5), whole(14, 1, 5), whole(14, 1, 5), whole(14, 0, 4)),
  local({ own <- make("missing", "a", halves(40))
          own$t0[c(1, 5, 30)] <- NA; own$t1[c(2, 5, 31)] <- NA; own$t2[c(3, 33)] <- NA; own$group[c(7, 8)] <- ""; own }),
  local({ own <- make("missing_communities", rep(c("a", "b", "c", "d", "e"), 8), halves(40))
          own$t0[c(1, 9, 30)] <- NA; own$t1[c(2, 9, 31)] <- NA; own$group[12] <- ""; own }))
data <- do.call(rbind, cases)
write.csv(data, "people.csv", row.names = FALSE, quote = FALSE, na = "NA")

# clubSandwich inserts 0 where a community alone determines the coefficient; the program has no errors there.
alone <- c("a_community_each", "one_whole_community")
least <- 1e-8

linear <- function(own, formula, name, by_group) {
  fit <- lm(formula, own)
  value <- coef(fit)[[name]]
  none <- c(value = value, df = NA, p = NA, low = NA, high = NA)
  if (is.na(value) || df.residual(fit) < 1) return(none)
  several <- length(unique(own$community)) > 1
  if (several && by_group && own$case[1] %in% alone) return(none)
  if (several) {
    test <- suppressWarnings(coef_test(fit, vcov = "CR2", cluster = own$community, test = "Satterthwaite"))
    row <- which(rownames(test) == name)
    error <- test$SE[row]; df <- if ("df_Satt" %in% names(test)) test$df_Satt[row] else test$df[row]
  } else {
    error <- sqrt(diag(vcovHC(fit, type = "HC3")))[[name]]; df <- df.residual(fit)
  }
  if (is.na(error) || error < least) return(none)
  half <- qt(.975, df) * error
  c(value = value, df = df, p = 2 * pt(-abs(value / error), df), low = value - half, high = value + half)
}
welch <- function(x, y) {
  value <- mean(x) - mean(y)
  none <- c(value = value, df = NA, p = NA, low = NA, high = NA)
  test <- tryCatch(t.test(x, y), error = function(e) NULL)
  if (is.null(test)) return(none)
  c(value = value, df = test$parameter[[1]], p = test$p.value, low = test$conf.int[1], high = test$conf.int[2])
}
exactJ <- function(m) exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))
standardized <- function(value, x, y) {
  m <- length(x) + length(y) - 2
  pooled <- sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / m)
  if (is.na(pooled) || pooled == 0) NA else value / pooled * exactJ(m)
}
empty <- c(value = NA, df = NA, p = NA, low = NA, high = NA)

rows <- function(own) {
  several <- function(d) length(unique(d$community)) > 1
  known <- own[own$group != "", ]
  known$cohort <- as.numeric(known$group == "x")
  level <- known[!is.na(known$t1), ]
  pairs <- known[!is.na(known$t0) & !is.na(known$t1), ]
  both <- function(d) all(c(0, 1) %in% d$cohort)
  result <- function(kind, d, numbers, size = NA)
    data.frame(case = own$case[1], kind = kind, x = sum(d$cohort == 1), y = sum(d$cohort == 0), as.list(numbers), effect = size)
  x <- level$t1[level$cohort == 1]; y <- level$t1[level$cohort == 0]
  one <- if (!both(level)) empty else if (several(level)) linear(level, t1 ~ cohort, "cohort", TRUE) else welch(x, y)
  x2 <- pairs[pairs$cohort == 1, ]; y2 <- pairs[pairs$cohort == 0, ]
  two <- if (!both(pairs)) empty else linear(pairs, t1 ~ t0 + cohort, "cohort", TRUE)
  three <- if (!both(pairs)) empty else if (several(pairs)) linear(pairs, I(t1 - t0) ~ cohort, "cohort", TRUE) else
    welch(x2$t1 - x2$t0, y2$t1 - y2$t0)
  all <- own[!is.na(own$t0) & !is.na(own$t1) & !is.na(own$t2), ]
  all$cohort <- 1
  d <- (all$t2 - all$t1) - (all$t1 - all$t0)
  four <- if (several(all)) linear(cbind(all, d = d), d ~ 1, "(Intercept)", FALSE) else
    tryCatch({ t <- t.test(d); if (is.na(t$p.value)) stop("constant"); c(value = mean(d), df = t$parameter[[1]], p = t$p.value, low = t$conf.int[1], high = t$conf.int[2]) },
             error = function(e) c(value = mean(d), df = NA, p = NA, low = NA, high = NA))
  dosed <- own[!is.na(own$t0) & !is.na(own$t1), ]
  dosed$cohort <- 1
  five <- linear(dosed, t1 ~ t0 + dose, "dose", FALSE)
  rho <- suppressWarnings(cor(dosed$t1 - dosed$t0, dosed$dose, method = "spearman"))
  rbind(result("level", level, one, if (both(level)) standardized(one[["value"]], x, y) else NA),
        result("ancova", pairs, two, if (both(pairs)) standardized(two[["value"]], x2$t1, y2$t1) else NA),
        result("changes", pairs, three, if (both(pairs)) standardized(three[["value"]], x2$t0, y2$t0) else NA),
        result("double", all, four), result("slope", dosed, five, rho))
}
table <- do.call(rbind, lapply(cases, rows))
table[5:10] <- lapply(table[5:10], function(x) ifelse(is.na(x), "NA", sprintf("%.15g", x)))
write.csv(table, "expected.csv", row.names = FALSE, quote = FALSE)
