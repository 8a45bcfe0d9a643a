package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.PublishedFact;

class SafeFactsTest {
    private static List<Exposure> exposures(List<PublishedFact> facts) {
        return DisclosureAudit.exposures(Audience.FUNDER, facts, KnownChoices.NONE, 0);
    }

    /** Each batch is judged again by the audit of everything at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void admitsNothingThatTheAuditCallsExposed(int seed) {
        List<Boolean> answers = new ArrayList<>();
        admit(seed, (isAdmitted, isSafe) -> {
            assertThat(isAdmitted && !isSafe).isFalse();
            answers.add(isAdmitted);
        });
        assertThat(answers).contains(true, false);
    }

    /** The audit searches further than the gate, which may therefore refuse what the audit would find to be safe. */
    @Test
    void hardlyRefusesWhatTheAuditCallsSafe() {
        List<Integer> needless = new ArrayList<>();
        for (int seed = 1; seed <= 8; seed++) {
            int own = seed;
            admit(seed, (isAdmitted, isSafe) -> {
                if (isSafe && !isAdmitted) {
                    needless.add(own);
                }
            });
        }
        assertThat(needless).hasSizeLessThanOrEqualTo(1);
    }

    private static void admit(int seed, BiConsumer<Boolean, Boolean> judged) {
        SafeFacts safe = SafeFacts.of(Audience.FUNDER, List.of(), KnownChoices.NONE);
        List<PublishedFact> admitted = new ArrayList<>();
        for (List<PublishedFact> batch : new RandomStudy(seed).batches()) {
            List<PublishedFact> together = new ArrayList<>(admitted);
            together.addAll(batch);
            boolean isAdmitted = safe.admit(batch);
            judged.accept(isAdmitted, exposures(together).isEmpty());
            if (isAdmitted) {
                admitted.addAll(batch);
            }
        }
    }

    @Test
    void earlierFactsCount() {
        List<PublishedFact> admitted = new ArrayList<>();
        int refusedForTheEarlier = 0;
        for (List<PublishedFact> batch : new RandomStudy(3).batches()) {
            if (SafeFacts.of(Audience.FUNDER, admitted, KnownChoices.NONE).admit(batch)) {
                admitted.addAll(batch);
            } else if (SafeFacts.of(Audience.FUNDER, List.of(), KnownChoices.NONE)
                    .admit(batch)) {
                refusedForTheEarlier++;
            }
        }
        assertThat(refusedForTheEarlier).isPositive();
    }

    @Test
    void onlyWhatTheReaderReadsCounts() {
        List<PublishedFact> unsafe =
                new RandomStudy(1).batches().stream().flatMap(List::stream).toList();
        assertThat(SafeFacts.of(Audience.FUNDER, List.of(), KnownChoices.NONE).admit(unsafe))
                .isFalse();
        assertThat(SafeFacts.of(Audience.PUBLIC, List.of(), KnownChoices.NONE).admit(unsafe))
                .isTrue();
    }
}
