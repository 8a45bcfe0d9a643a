package org.vpip.reports.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.IndicatorId;

/** An invented community and the findings that a plan with every method has about it, counted person by person. */
public final class RandomCommunity {
    private final RandomPeople people;
    private final List<Finding> findings;

    private RandomCommunity(RandomPeople people, List<Finding> findings) {
        this.people = people;
        this.findings = findings;
    }

    public RandomCommunity(long seed) {
        this(new RandomPeople(new Random(seed)), new ArrayList<>());
        findings.addAll(new RandomAnswers(people).findings());
        findings.addAll(new RandomRatings(people).findings());
        findings.addAll(new RandomRobustness(people).findings());
        findings.addAll(new RandomTies(people).findings());
        findings.addAll(new RandomSessions(people).findings());
        findings.addAll(new RandomMessages(people).findings());
    }

    /** Returns the community with the findings of about half of the indicators. */
    RandomCommunity halved() {
        Map<IndicatorId, Boolean> planned = new HashMap<>();
        List<Finding> half = findings.stream()
                .filter(finding -> planned.computeIfAbsent(
                        finding.subject().indicator(),
                        indicator -> people.random().nextBoolean()))
                .toList();
        return new RandomCommunity(people, half);
    }

    public Finding[] findings() {
        return findings.toArray(Finding[]::new);
    }

    /** Returns whether the groups of all members are known, which a reader of the release may know too. */
    public boolean isComplete() {
        return people.isComplete();
    }
}
