package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers to the question whether two people met through the community, of the ties about which it was asked. A tie that
 * two reports mention has two answers.
 */
public record TieAttribution(List<TieAnswer> answers) {
    static final TieAttribution NONE = new TieAttribution(List.of());

    /** An answer about a tie between two people, by their positions in the network. */
    public record TieAnswer(int from, int to, boolean throughCommunity) {
        private boolean joins(int one, int other, boolean directed) {
            return (from == one && to == other) || (!directed && from == other && to == one);
        }
    }

    public TieAttribution {
        answers = List.copyOf(answers);
    }

    /** Returns the number of answers, 0 if it was never asked. */
    public int asked() {
        return answers.size();
    }

    /** Returns the number of answers that credit the community. */
    public int attributed() {
        return (int) answers.stream().filter(TieAnswer::throughCommunity).count();
    }

    /** Returns whether any answer about a tie credits the community; empty where no answer is about the tie. */
    Optional<Boolean> credit(int from, int to, boolean directed) {
        return answers.stream()
                .filter(answer -> answer.joins(from, to, directed))
                .map(TieAnswer::throughCommunity)
                .reduce(Boolean::logicalOr);
    }

    /** Returns the answers about ties among some of the people, by their new positions. */
    TieAttribution among(List<Integer> people) {
        List<TieAnswer> some = new ArrayList<>();
        for (TieAnswer answer : answers) {
            int from = people.indexOf(answer.from);
            int to = people.indexOf(answer.to);
            if (from >= 0 && to >= 0) {
                some.add(new TieAnswer(from, to, answer.throughCommunity));
            }
        }
        return new TieAttribution(some);
    }
}
