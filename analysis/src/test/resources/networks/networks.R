# The cases of NetworkMeasureChangeCasesTest and what is expected of them, in base R.
# Rscript networks.R writes cases.csv and expected.csv beside it.
set.seed(20201027)

reciprocity <- function(a, groups) {
  mutual <- sum(a & t(a), na.rm = TRUE)
  single <- sum(xor(a, t(a)), na.rm = TRUE)
  mutual / (mutual + single / 2)
}
transitivity <- function(a, groups) {
  tie <- (a & !is.na(a)) | t(a & !is.na(a))
  blank <- is.na(a) & is.na(t(a))
  connected <- closed <- 0
  for (centre in seq_len(nrow(a))) {
    near <- which(tie[centre, ])
    for (one in near) for (other in near[near > one]) {
      if (!blank[one, other]) {
        connected <- connected + 1
        closed <- closed + tie[one, other]
      }
    }
  }
  closed / connected
}
centralization <- function(a, groups) {
  n <- nrow(a)
  diag(a) <- NA
  named <- colSums(a, na.rm = TRUE) / colSums(!is.na(a)) * (n - 1)
  sum(max(named) - named) / (n - 1)^2
}
between <- function(a, groups) {
  known <- outer(groups != "", groups != "", "&")
  same <- outer(groups, groups, "==")
  tie <- a & !is.na(a) & known
  c(external = sum(tie & !same), internal = sum(tie & same))
}
cross_group_share <- function(a, groups) {
  ties <- between(a, groups)
  ties[["external"]] / sum(ties)
}
e_i_index <- function(a, groups) {
  ties <- between(a, groups)
  (ties[["external"]] - ties[["internal"]]) / sum(ties)
}
ego_blau <- function(a, groups) {
  diversity <- sapply(seq_len(nrow(a)), function(ego) {
    named <- groups[which(a[ego, ])]
    named <- named[named != ""]
    if (length(named) == 0) NA else 1 - sum((table(named) / length(named))^2)
  })
  mean(diversity, na.rm = TRUE)
}
measures <- list(
  reciprocity_change = reciprocity, transitivity_change = transitivity,
  centralization_change = centralization, cross_group_share_change = cross_group_share,
  e_i_index_change = e_i_index, ego_blau_change = ego_blau
)

# The change among stayers and its delete-one jackknife.
change <- function(measure, before, after, groups) {
  both <- is.na(before) | is.na(after)
  before[both] <- NA
  after[both] <- NA
  n <- nrow(before)
  earlier <- measure(before, groups)
  later <- measure(after, groups)
  value <- later - earlier
  without <- sapply(seq_len(n), function(i) {
    measure(after[-i, -i, drop = FALSE], groups[-i]) - measure(before[-i, -i, drop = FALSE], groups[-i])
  })
  error <- sqrt((n - 1) / n * sum((without - mean(without))^2))
  margin <- qt(0.975, n - 1) * error
  limits <- if (n < 8 || any(!is.finite(without))) c(NA, NA) else c(value - margin, value + margin)
  c(earlier, later, value, limits)
}

random <- function(n, density) {
  a <- matrix(runif(n * n) < density, n)
  diag(a) <- FALSE
  a
}
moved <- function(a, share) {
  swap <- matrix(runif(length(a)) < share, nrow(a))
  a[swap] <- !a[swap]
  diag(a) <- FALSE
  a
}
blank <- function(a, share) {
  empty <- matrix(runif(length(a)) < share, nrow(a))
  diag(empty) <- FALSE
  a[empty] <- NA
  a
}
teams <- function(n, kinds) sample(kinds, n, replace = TRUE)

cases <- list()
case <- function(id, before, after, groups, left = integer(), joined = integer(), silent = integer()) {
  cases[[id]] <<- list(
    before = before, after = after, groups = groups, left = left, joined = joined, silent = silent
  )
}
plain <- random(12, 0.25)
case("twelve", plain, moved(plain, 0.1), teams(12, c("a", "b", "c")))
eight <- random(8, 0.4)
case("eight", eight, moved(eight, 0.15), teams(8, c("a", "b")))
seven <- random(7, 0.4)
case("seven", seven, moved(seven, 0.15), teams(7, c("a", "b")))
thirty <- random(30, 0.1)
case("thirty", thirty, moved(thirty, 0.05), teams(30, c("a", "b", "c", "d")))
dense <- random(10, 0.9)
case("dense", dense, moved(dense, 0.05), teams(10, c("a", "b")))
none <- matrix(FALSE, 9, 9)
case("empty", none, none, teams(9, c("a", "b")))
one <- none
one[1, 2] <- TRUE
case("one_tie", one, one, rep(c("a", "b", "c"), 3))
case("one_tie_later", none, one, rep(c("a", "b", "c"), 3))
isolated <- random(12, 0.4)
isolated[1:4, ] <- FALSE
isolated[, 1:4] <- FALSE
case("isolates", isolated, moved(isolated, 0.03), teams(12, c("a", "b")))
case("one_organisation", plain, moved(plain, 0.1), rep("a", 12))
case("unknown_groups", plain, moved(plain, 0.1), rep("", 12))
case("some_unknown", plain, moved(plain, 0.1), teams(12, c("a", "b", "")))
case("left_blank", blank(plain, 0.05), blank(moved(plain, 0.1), 0.05), teams(12, c("a", "b")))
case("the_same", plain, plain, teams(12, c("a", "b")))
mutual <- plain | t(plain)
case("all_returned", mutual, mutual & !random(12, 0.1), teams(12, c("a", "b")))
star <- none
star[-1, 1] <- TRUE
case("star", star, moved(star, 0.1), teams(9, c("a", "b")))
case("joined_and_left", random(14, 0.3), random(14, 0.3), teams(14, c("a", "b")), left = 13, joined = 14)
case("silent", random(14, 0.3), random(14, 0.3), teams(14, c("a", "b")), silent = c(3, 9))
two <- matrix(c(FALSE, TRUE, TRUE, FALSE), 2)
case("two_people", two, two, c("a", "b"))
complete <- !diag(8)
case("complete", complete, complete, rep(c("a", "b"), 4))

arcs <- function(a, chosen) {
  places <- which(chosen, arr.ind = TRUE)
  if (nrow(places) == 0) "" else paste(places[, 1], places[, 2], sep = ">", collapse = " ")
}
there <- function(n, absent) setdiff(seq_len(n), absent)
rows <- expected <- list()
for (id in names(cases)) {
  own <- cases[[id]]
  n <- nrow(own$before)
  waves <- list(
    list(a = own$before, absent = own$joined, silent = own$silent),
    list(a = own$after, absent = own$left, silent = integer())
  )
  for (wave in 1:2) {
    a <- waves[[wave]]$a
    on <- there(n, waves[[wave]]$absent)
    heard <- setdiff(on, waves[[wave]]$silent)
    counted <- matrix(FALSE, n, n)
    counted[heard, on] <- TRUE
    rows[[length(rows) + 1]] <- data.frame(
      case = id, wave = wave - 1, people = n, groups = paste(ifelse(own$groups == "", "-", own$groups), collapse = " "),
      roster = paste(paste0(on, "=", ifelse(on %in% heard, "YES", "NO")), collapse = " "),
      ties = arcs(a, counted & a & !is.na(a)), blank = arcs(a, counted & is.na(a))
    )
  }
  stay <- setdiff(seq_len(n), c(own$left, own$joined, own$silent))
  for (name in names(measures)) {
    found <- change(measures[[name]], own$before[stay, stay], own$after[stay, stay], own$groups[stay])
    if (!is.finite(found[3])) found <- rep(NA, 5)
    expected[[length(expected) + 1]] <- data.frame(
      case = id, method = name, earlier = found[1], later = found[2], value = found[3], low = found[4], high = found[5]
    )
  }
}
write.csv(do.call(rbind, rows), "cases.csv", row.names = FALSE, quote = FALSE)
out <- do.call(rbind, expected)
for (column in 3:7) out[[column]] <- ifelse(is.na(out[[column]]), "", format(out[[column]], digits = 16, trim = TRUE))
write.csv(out, "expected.csv", row.names = FALSE, quote = FALSE)
