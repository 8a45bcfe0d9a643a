# Reference values for new ties. Run in this folder with R 4.2 or later, base packages only: Rscript newties.R
# reads newties.csv; writes newties-expected.csv. A group is a letter, ? if unknown; 4=-/b joined after, 4=b/- left before the later wave.
# yes and no are the answers at the later wave about meeting through the community. Matrices of ties, NA where not observed.
words <- function(text) if (text == "") character(0) else strsplit(text, " ")[[1]]
cases <- read.csv("newties.csv", colClasses = "character")
people <- function(groups, wave) {
  parts <- strsplit(words(groups), "=")
  codes <- vapply(parts, function(part) {
    both <- strsplit(part[2], "/")[[1]]
    both[min(wave, length(both))]
  }, "")
  names(codes) <- vapply(parts, `[`, "", 1)
  codes[codes != "-"]
}
fill <- function(m, arrows, value) {
  for (arrow in arrows) {
    ends <- strsplit(arrow, ">")[[1]]
    if (all(ends %in% rownames(m))) m[ends[1], ends[2]] <- value
  }
  m
}
network <- function(ids, answered, ties, blank, directed) {
  m <- matrix(0, length(ids), length(ids), dimnames = list(ids, ids))
  m <- fill(m, blank, NA)
  if (!directed && length(ids)) {
    m[is.na(m) | is.na(t(m))] <- NA
    m <- fill(m, ties, 1)
    m[which(m == 1 | t(m) == 1)] <- 1
    m[which(t(m) == 1)] <- 1
    m[!ids %in% answered, !ids %in% answered] <- NA
  } else {
    m <- fill(m, ties, 1)
    m[!ids %in% answered, ] <- NA
  }
  diag(m) <- NA
  m
}
rows <- lapply(seq_len(nrow(cases)), function(i) {
  case <- cases[i, ]
  directed <- as.logical(case$directed)
  g0 <- people(case$groups, 1); g1 <- people(case$groups, 2)
  answered0 <- intersect(words(case$answered0), names(g0))
  answered1 <- intersect(words(case$answered1), names(g1))
  before <- network(names(g0), answered0, words(case$ties0), words(case$blank0), directed)
  after <- network(names(g1), answered1, words(case$ties1), words(case$blank1), directed)
  heard <- function(m, answered) Filter(function(id) nrow(m) == 1 || any(!is.na(m[id, ])), answered)
  stayers <- intersect(heard(before, answered0), heard(after, answered1))
  g <- g1[stayers]
  new <- which(before[stayers, stayers, drop = FALSE] == 0 & after[stayers, stayers, drop = FALSE] == 1, arr.ind = TRUE)
  if (!directed) new <- new[new[, 1] < new[, 2], , drop = FALSE]
  from <- g[new[, 1]]; to <- g[new[, 2]]
  known <- from != "?" & to != "?"
  first <- if (directed) from else pmin(from, to)
  last <- if (directed) to else pmax(from, to)
  pairs <- table(paste(first, last, sep = ">")[known])
  said <- function(text) {
    arrows <- words(text)
    forward <- paste(stayers[new[, 1]], stayers[new[, 2]], sep = ">")
    backward <- paste(stayers[new[, 2]], stayers[new[, 1]], sep = ">")
    forward %in% arrows | (!directed & backward %in% arrows)
  }
  if (nrow(new) == 0) return(data.frame(case = case$case, value = NA, stayers = length(stayers), new = 0, across = 0,
    within = 0, unknown = 0, asked = 0, credited = 0, pairs = ""))
  yes <- said(case$yes); no <- said(case$no)
  data.frame(case = case$case, value = if (any(known)) mean(from[known] != to[known]) else NA, stayers = length(stayers),
    new = nrow(new), across = sum(known & from != to), within = sum(known & from == to), unknown = sum(!known),
    asked = sum(yes | no), credited = sum(yes), pairs = paste(names(pairs), pairs, sep = "=", collapse = " "))
})
rows <- do.call(rbind, rows)
rows$value <- format(rows$value, digits = 15, trim = TRUE, drop0trailing = TRUE)
rows$pairs[rows$pairs == "="] <- ""
write.csv(rows, "newties-expected.csv", row.names = FALSE, quote = FALSE)
