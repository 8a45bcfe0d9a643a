# Writes answers.csv, items-expected.csv and alphas-expected.csv with base R 4.2, sandwich 3.0 and clubSandwich 0.5.8 (Debian). Items: lm of the
# item on the mean of the others and the language, HC3 in one community, CR2 with Satterthwaite's degrees of freedom in more. Alphas: psych's
# formula and Feldt's limits; the limits of their difference are those of Zou and Donner (2008).
suppressMessages({ library(sandwich); library(clubSandwich); library(psych) })
set.seed(21)
rating <- function(x) pmin(5, pmax(1, round(x)))
answers <- function(case, english, french, k = 4, shift = rep(0, k), noise = 0.8, all = 0, community = "a") {
  language <- rep(c("en", "fr"), c(english, french))
  trait <- 3 + rnorm(english + french) + all * (language == "fr")
  items <- sapply(seq_len(k), function(item) rating(trait + noise * rnorm(english + french) + shift[item] * (language == "fr")))
  whole(case, language, matrix(items, ncol = k), community)
}
whole <- function(case, language, items, community = "a") {
  full <- matrix(NA, nrow(items), 5)
  full[, seq_len(ncol(items))] <- items
  table <- data.frame(case = case, person = paste0("p", seq_len(nrow(items))), language = language,
                      community = rep(community, length.out = nrow(items)), full)
  names(table)[5:9] <- paste0("i", 1:5)
  table
}
both <- function(n) rep(c("en", "fr"), each = n)
table <- rbind(
  answers("alike", 40, 35),
  answers("one_shifted", 60, 45, shift = c(1.5, 0, 0, 0)),
  answers("all_shifted", 40, 40, all = 1),
  answers("opposite_shifts", 50, 50, shift = c(1, -1, 0, 0)),
  answers("many_people", 300, 280, noise = 0.5),
  answers("many_people_shifted", 300, 280, noise = 0.5, shift = c(0, 0.15, 0, 0)),
  answers("thirty_in_french", 31, 30, shift = c(1.5, 0, 0, 0)),
  answers("twenty_nine_in_french", 31, 29, shift = c(1.5, 0, 0, 0)),
  answers("twelve_in_french", 20, 12),
  answers("eleven_in_french", 20, 11),
  answers("eight_in_english", 8, 20),
  answers("seven_in_english", 7, 20),
  answers("two_in_each", 2, 2),
  answers("two_items", 30, 32, k = 2),
  answers("five_items", 34, 32, k = 5),
  answers("one_in_french", 20, 1),
  answers("english_only", 20, 0),
  answers("unrelated_items", 40, 40, noise = 5),
  answers("communities_mixed", 40, 40, shift = c(1, 0, 0, 0), community = c("a", "b", "c", "d")),
  answers("a_community_each", 32, 32, community = rep(c("a", "b"), each = 32)),
  answers("french_community_among_three", 40, 30, community = c(rep(c("a", "b"), 20), rep("c", 30))),
  whole("all_equal", both(30), matrix(3, 60, 3)),
  whole("equal_in_french", both(30), cbind(c(rep(1:3, 10), rep(3, 30)), c(rep(1:5, 6), rep(3, 30)), c(rep(2:4, 10), rep(3, 30)))),
  whole("an_equal_item", both(30), cbind(3, rep(1:5, 12), rep(c(1, 2, 4, 4, 5, 3), 10))),
  whole("equal_items", both(30), cbind(rep(1:5, 12), rep(1:5, 12), rep(1:5, 12))),
  whole("items_cancel", both(30), cbind(rep(1:5, 12), rep(5:1, 12))),
  whole("rest_tells_language", both(30), cbind(c(rep(1:5, 6), rep(5:1, 6)), rep(c(2, 4), each = 30), rep(c(2, 4), each = 30))),
  whole("negative_alpha", both(30), cbind(rep(1:5, 12), rep(c(5, 4, 2, 2, 1), 12), rep(c(1, 1, 3, 4, 2, 2), 10))))
difference <- function(own, items, item) {
  own$y <- own[[items[item]]]
  own$rest <- rowMeans(own[setdiff(items, items[item])])
  own$french <- as.numeric(own$language == "fr")
  fit <- lm(y ~ rest + french, own)
  result <- data.frame(item = items[item], difference = unname(coef(fit)["french"]), g = NA, low = NA, high = NA, p = NA)
  if (is.na(result$difference)) return(result)
  one <- own$y[own$french == 1]; other <- own$y[own$french == 0]; m <- nrow(own) - 2
  pooled <- sqrt(((length(one) - 1) * var(one) + (length(other) - 1) * var(other)) / m)
  exact <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
  if (!is.na(pooled) && pooled > 0) result$g <- result$difference / pooled * exact
  if (sum(residuals(fit)^2) < 1e-20 || df.residual(fit) < 1) return(result)
  if (length(unique(own$community)) == 1) {
    if (max(hatvalues(fit)) > 1 - 1e-10) return(result)
    error <- sqrt(vcovHC(fit, "HC3")["french", "french"]); df <- df.residual(fit)
  } else {
    alone <- sapply(unique(own$community), function(one) is.na(coef(lm(y ~ rest + french, own[own$community != one, ]))["french"]))
    if (any(alone)) return(result)
    test <- tryCatch(coef_test(fit, vcov = "CR2", cluster = own$community, test = "Satterthwaite"), error = function(e) NULL)
    if (is.null(test)) return(result)
    row <- which(rownames(test) == "french")
    error <- test$SE[row]; df <- test$df[row]
    if (!is.finite(df) || !is.finite(error) || error < 1e-8) return(result)
  }
  result$p <- 2 * pt(-abs(result$difference / error), df)
  result[c("low", "high")] <- result$difference + c(-1, 1) * qt(0.975, df) * error
  result
}
feldt <- function(items) {
  k <- ncol(items); n <- nrow(items)
  if (n < 2 || k < 2 || var(rowSums(items)) < 1e-12) return(c(NA, NA, NA))
  alpha <- k / (k - 1) * (1 - sum(diag(var(items))) / var(rowSums(items)))
  c(alpha, 1 - (1 - alpha) * qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1)))
}
items <- NULL; alphas <- NULL
for (case in unique(table$case)) {
  own <- table[table$case == case, ]
  names <- paste0("i", 1:5)[!is.na(own[1, paste0("i", 1:5)])]
  fr <- feldt(own[own$language == "fr", names, drop = FALSE]); en <- feldt(own[own$language == "en", names, drop = FALSE])
  d <- fr[1] - en[1]
  alphas <- rbind(alphas, data.frame(case, english = en[1], french = fr[1], difference = d,
    low = d - sqrt((fr[1] - fr[2])^2 + (en[3] - en[1])^2), high = d + sqrt((fr[3] - fr[1])^2 + (en[1] - en[2])^2)))
  if (is.na(d)) next
  found <- do.call(rbind, lapply(seq_along(names), function(item) difference(own, names, item)))
  found$p <- p.adjust(found$p, "holm", n = max(1, sum(!is.na(found$p))))
  items <- rbind(items, cbind(case = case, found))
}
stopifnot(all.equal(suppressWarnings(psych::alpha(table[table$case == "alike" & table$language == "fr", c("i1", "i2", "i3", "i4")])$total$raw_alpha),
                    alphas$french[alphas$case == "alike"]))
save <- function(table, file) {
  numbers <- sapply(table, is.numeric)
  table[numbers] <- lapply(table[numbers], function(x) ifelse(is.na(x), "", sprintf("%.12g", x)))
  write.csv(table, file, row.names = FALSE, quote = FALSE)
}
save(table, "answers.csv"); save(items, "items-expected.csv"); save(alphas, "alphas-expected.csv")
