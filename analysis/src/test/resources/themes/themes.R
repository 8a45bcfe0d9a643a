# Reference values for the themes of open answers. Run in this folder with R 4.2 or later, base packages only: Rscript themes.R
# reads themes.csv, where ; separates people and / the coders A, B, C ...; . is an answer that the coder did not code, "none" one without a
# theme, - a response without an answer, NA no response; writes themes-expected.csv. Wilson: prop.test(correct = FALSE). Cohen's kappa with
# the standard error of Fleiss, Cohen & Everitt (1969), and Krippendorff's nominal alpha from coincidences, are written out here.
options(digits = 17, warn = -1)
split <- function(text, by) strsplit(text, by, fixed = TRUE)[[1]]
cases <- read.csv("themes.csv", colClasses = "character", na.strings = character(0), encoding = "UTF-8")
result <- data.frame()
put <- function(name, statistic, value) {
  if (is.finite(value)) {
    result <<- rbind(result, data.frame(case = name, statistic = statistic, value = format(value, digits = 17)))
  }
}
kappa <- function(x, y) {
  p <- table(factor(x, c(FALSE, TRUE)), factor(y, c(FALSE, TRUE))) / length(x)
  rows <- rowSums(p)
  columns <- colSums(p)
  expected <- sum(rows * columns)
  if (expected == 1) return(c(NA, NA))
  k <- (sum(diag(p)) - expected) / (1 - expected)
  terms <- 0
  for (i in 1:2) for (j in 1:2) {
    terms <- terms + p[i, j] * ((i == j) - (columns[i] + rows[j]) * (1 - k))^2
  }
  c(k, sqrt(max(0, terms - (k - expected * (1 - k))^2) / length(x)) / (1 - expected))
}
alpha <- function(units) {
  within <- 0
  values <- c()
  for (unit in units) {
    m <- length(unit)
    if (m < 2) next
    within <- within + 2 * sum(unit) * sum(!unit) / (m - 1)
    values <- c(values, unit)
  }
  n <- length(values)
  1 - (within / n) / (2 * sum(values) * sum(!values) / (n * (n - 1)))
}
for (i in seq_len(nrow(cases))) {
  name <- cases$case[i]
  given <- split(cases$answers[i], ";")
  written <- given[!given %in% c("-", "NA")]
  coded <- lapply(written, function(answer) {
    codes <- split(answer, "/")
    names(codes) <- LETTERS[seq_along(codes)]
    lapply(codes[codes != "."], split, by = " ")
  })
  coded <- coded[lengths(coded) > 0]
  twice <- coded[lengths(coded) > 1]
  coders <- unique(unlist(lapply(coded, names)))
  n <- length(coded)
  put(name, "answered", length(written))
  put(name, "n", n)
  put(name, "coders", length(coders))
  put(name, "twice", length(twice))
  for (theme in setdiff(unique(unlist(coded)), "none")) {
    has <- lapply(coded, function(answer) sapply(answer, function(themes) theme %in% themes))
    count <- sum(sapply(has, all))
    put(name, paste0("count.", theme), count)
    put(name, paste0("either.", theme), sum(sapply(has, any)))
    put(name, paste0("share.", theme), count / n)
    if (n >= 8) {
      limits <- prop.test(count, n, correct = FALSE)$conf.int
      put(name, paste0("low.", theme), limits[1])
      put(name, paste0("high.", theme), limits[2])
    }
    both <- has[lengths(has) > 1]
    if (length(both) == 0) next
    put(name, paste0("alpha.", theme), alpha(both))
    if (length(coders) == 2) {
      found <- kappa(sapply(both, `[[`, "A"), sapply(both, `[[`, "B"))
      put(name, paste0("kappa.", theme), found[1])
      if (length(both) >= 8) {
        put(name, paste0("kappaLow.", theme), found[1] - qnorm(0.975) * found[2])
        put(name, paste0("kappaHigh.", theme), found[1] + qnorm(0.975) * found[2])
      }
    }
  }
}
write.csv(result, "themes-expected.csv", row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
