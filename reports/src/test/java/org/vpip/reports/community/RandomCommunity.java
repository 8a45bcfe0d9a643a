package org.vpip.reports.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vpip.analysis.finding.Finding;

/** An invented community and the findings that a plan with every method has about it, counted person by person. */
public final class RandomCommunity {
    private final RandomPeople people;
    private final List<Finding> findings = new ArrayList<>();

    public RandomCommunity(long seed) {
        people = new RandomPeople(new Random(seed));
        findings.addAll(new RandomAnswers(people).findings());
        findings.addAll(new RandomRatings(people).findings());
        findings.addAll(new RandomRobustness(people).findings());
        findings.addAll(new RandomTies(people).findings());
        findings.addAll(new RandomSessions(people).findings());
        findings.addAll(new RandomMessages(people).findings());
    }

    public Finding[] findings() {
        return findings.toArray(Finding[]::new);
    }

    /** Returns whether the groups of all members are known, which a reader of the release may know too. */
    public boolean isComplete() {
        return people.isComplete();
    }
}
