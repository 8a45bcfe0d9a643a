package org.vpip.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.reports.FindingExamples;

class LeakTest {
    private static final int COMMUNITIES = 500;

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void noReleasedNumberLetsOneToFourPeopleBeCounted(Audience audience) {
        for (long seed = 0; seed < COMMUNITIES; seed++) {
            Released released = FindingExamples.released(audience, new RandomCommunity(seed).findings());

            assertThat(Attacker.attack(released)).as("community %d", seed).isEmpty();
        }
    }

    @Test
    void theAttackerFindsSomethingWhereNothingIsWithheld() {
        assertThat(LongStream.range(0, COMMUNITIES)
                        .filter(seed -> !Attacker.attack(FindingExamples.released(
                                        Audience.RESEARCHER, new RandomCommunity(seed).findings()))
                                .isEmpty()))
                .hasSizeGreaterThan(COMMUNITIES * 9 / 10);
    }

    @Test
    void mostNumbersAreStillTold() {
        long told = LongStream.range(0, COMMUNITIES)
                .map(seed ->
                        FindingExamples.released(Audience.FUNDER, new RandomCommunity(seed).findings())
                                .findings()
                                .stream()
                                .filter(ReleasedFinding.Shown.class::isInstance)
                                .count())
                .sum();

        assertThat(told).isGreaterThan(COMMUNITIES * 6L);
    }
}
