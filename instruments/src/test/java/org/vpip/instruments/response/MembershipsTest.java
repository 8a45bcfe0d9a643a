package org.vpip.instruments.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Who belongs where, and which of two pseudonyms of one person says what. */
class MembershipsTest {
    private static final LocalDate SPRING = LocalDate.parse("2026-04-01");
    private static final LocalDate AUTUMN = LocalDate.parse("2026-10-01");
    private static final CommunityId EAST = new CommunityId("east");
    private static final CommunityId WEST = new CommunityId("west");

    private static Membership member(String id, CommunityId community, @Nullable LocalDate withdrawn) {
        return new Membership(
                new ParticipantId(id), community, null, null, null, withdrawn, Map.of("sector", "health"));
    }

    @Test
    void countsAPersonOfTwoCommunitiesOnce() {
        Memberships all = new Memberships(List.of(member("P", EAST, null), member("P", WEST, null)));
        assertThat(all.ids()).containsExactly(new ParticipantId("P"));
        assertThat(all.inCommunity(WEST).memberships()).containsExactly(member("P", WEST, null));
    }

    @Test
    void leavesOutWhoeverWithdrewConsent() {
        Memberships all = new Memberships(List.of(member("P", EAST, null), member("Q", EAST, SPRING)));
        assertThat(all.withoutWithdrawn().ids()).containsExactly(new ParticipantId("P"));
    }

    @Test
    void aMergedMembershipKeepsWhatTheFirstSaid() {
        Membership first = new Membership(
                new ParticipantId("P"), EAST, Language.FRENCH, SPRING, SPRING, SPRING, Map.of("sector", "health"));
        Membership later = new Membership(
                new ParticipantId("Q"),
                WEST,
                Language.ENGLISH,
                AUTUMN,
                AUTUMN,
                AUTUMN,
                Map.of("sector", "police", "region", "ON"));
        assertThat(first.mergedWith(later))
                .isEqualTo(new Membership(
                        new ParticipantId("P"),
                        EAST,
                        Language.FRENCH,
                        SPRING,
                        AUTUMN,
                        SPRING,
                        Map.of("sector", "health", "region", "ON")));
    }

    @Test
    void aMergedMembershipTakesWhatTheFirstLeftOpen() {
        Membership open = member("P", EAST, null);
        Membership later =
                new Membership(new ParticipantId("Q"), EAST, Language.ENGLISH, AUTUMN, null, AUTUMN, Map.of());
        assertThat(open.mergedWith(later))
                .isEqualTo(new Membership(
                        new ParticipantId("P"),
                        EAST,
                        Language.ENGLISH,
                        AUTUMN,
                        null,
                        AUTUMN,
                        Map.of("sector", "health")));
        assertThat(later.mergedWith(open).left()).isNull();
    }

    @Test
    void anotherPseudonymChangesNothingElse() {
        assertThat(member("P", EAST, SPRING).withId(new ParticipantId("Q"))).isEqualTo(member("Q", EAST, SPRING));
    }

    @Test
    void aWaveIncludesItsCommunityOrAll() {
        assertThat(wave(null).includes(EAST)).isTrue();
        assertThat(wave(EAST).includes(EAST)).isTrue();
        assertThat(wave(EAST).includes(WEST)).isFalse();
    }

    private static Wave wave(@Nullable CommunityId community) {
        return new Wave(
                new WaveId("t0"),
                community,
                Wording.same("Start"),
                WaveRole.BASELINE,
                new WaveDates(SPRING, null, null),
                Set.of());
    }

    @Test
    void idsAreOrderedByTheirText() {
        assertThat(List.of(new ParticipantId("b"), new ParticipantId("a")).stream()
                        .sorted())
                .containsExactly(new ParticipantId("a"), new ParticipantId("b"));
        assertThat(List.of(WEST, EAST).stream().sorted()).containsExactly(EAST, WEST);
        assertThat(List.of(new WaveId("t1"), new WaveId("t0")).stream().sorted())
                .containsExactly(new WaveId("t0"), new WaveId("t1"));
    }
}
