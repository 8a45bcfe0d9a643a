package org.vpip.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyReader;

/** Online activity counts on days of membership only. */
class OnlineMembershipTest {
    private static final Study STUDY = StudyReader.read(Path.of("../sample-data/example"), new Problems());
    private static final ActivityLog LOG = STUDY.engagement().logs().get(0);
    private static final Posting FIRST = LOG.postings().stream()
            .filter(posting ->
                    STUDY.memberships().ids().stream().anyMatch(id -> id.value().equals(posting.author())))
            .findFirst()
            .orElseThrow();

    private static LocalDate day() {
        return LocalDate.ofInstant(FIRST.time(), STUDY.zone());
    }

    private static Study with(@Nullable LocalDate joined, @Nullable LocalDate left) {
        List<Membership> members = STUDY.memberships().memberships().stream()
                .map(member -> member.id().value().equals(FIRST.author())
                        ? new Membership(member.id(), member.community(), null, joined, left, null, Map.of())
                        : member)
                .toList();
        return STUDY.withData(STUDY.data().withPeople(new Memberships(members), STUDY.responses()));
    }

    @ParameterizedTest
    @CsvSource({"0,0,true", "1,9,false", "-9,-1,false", "-9,9,true"})
    void aMessageCountsOnDaysOfMembershipOnly(int joined, int left, boolean counts) {
        Study study = with(day().plusDays(joined), day().plusDays(left));
        List<Posting> counted =
                EligibleRecords.of(study).engagement().logs().get(0).postings();
        assertThat(counted.contains(FIRST)).isEqualTo(counts);
        assertThat(counted.stream().filter(one -> !one.author().equals(FIRST.author())))
                .hasSameSizeAs(LOG.postings().stream()
                        .filter(one -> !one.author().equals(FIRST.author()))
                        .toList());
    }

    @Test
    void aMembershipWithoutDatesKeepsTheLog() {
        assertThat(EligibleRecords.of(with(null, null))
                        .engagement()
                        .logs()
                        .get(0)
                        .postings())
                .contains(FIRST);
    }
}
