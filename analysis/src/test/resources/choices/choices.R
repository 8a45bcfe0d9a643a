# Reference values for the frequency of choices and ranks. Run in this folder with R 4.2 or later, base packages only: Rscript choices.R
# reads choices.csv, where ; separates people, . is a question sent without a choice, NA no response, a negative number a missing code;
# writes choices-expected.csv. Wilson: prop.test(correct = FALSE). Kendall's W: friedman.test of the ranks, over m (k - 1).
options(digits = 17, warn = -1)
split <- function(text, by) strsplit(text, by, fixed = TRUE)[[1]]
cases <- read.csv("choices.csv", colClasses = "character", na.strings = character(0))
result <- data.frame()
put <- function(name, statistic, value) {
  result <<- rbind(result, data.frame(case = name, statistic = statistic, value = format(value, digits = 17)))
}
wilson <- function(name, choice, k, n) {
  put(name, paste0("share.", choice), k / n)
  if (n >= 8) {
    limits <- prop.test(k, n, correct = FALSE)$conf.int
    put(name, paste0("low.", choice), limits[1])
    put(name, paste0("high.", choice), limits[2])
  }
}
several <- function(name, choices, answers) {
  for (choice in choices) {
    k <- sum(sapply(answers, function(answer) choice %in% answer))
    put(name, paste0("count.", choice), k)
    wilson(name, choice, k, length(answers))
  }
}
ranks <- function(name, choices, answers) {
  places <- t(sapply(answers, function(answer) match(choices, answer)))
  if (length(choices) == 1) places <- t(places)
  colnames(places) <- choices
  for (choice in choices) {
    own <- places[, choice]
    put(name, paste0("ranked.", choice), sum(!is.na(own)))
    if (any(!is.na(own))) put(name, paste0("mean.", choice), mean(own, na.rm = TRUE))
    put(name, paste0("first.", choice), sum(own == 1, na.rm = TRUE))
    wilson(name, choice, sum(own == 1, na.rm = TRUE), length(answers))
  }
  full <- places[complete.cases(places), , drop = FALSE]
  if (nrow(full) >= 2 && ncol(full) >= 2) {
    test <- friedman.test(full)
    put(name, "w", unname(test$statistic) / (nrow(full) * (ncol(full) - 1)))
    put(name, "wPeople", nrow(full))
    if (nrow(full) >= 12) put(name, "p", test$p.value)
  }
}
for (i in seq_len(nrow(cases))) {
  row <- cases[i, ]
  given <- split(row$answers, ";")
  put(row$case, "nothing", sum(given == "."))
  answers <- lapply(given[!grepl("^(NA|[.]|-[0-9]+)$", given)], split, by = " ")
  put(row$case, "n", length(answers))
  if (length(answers) > 0) {
    (if (row$kind == "rank") ranks else several)(row$case, split(row$choices, " "), answers)
  }
}
write.csv(result, "choices-expected.csv", row.names = FALSE, quote = FALSE)
