package org.vpip.analysis.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.aStudy;

import org.junit.jupiter.api.Test;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.study.Study;

class FindingSeedTest {
    private static final Study STUDY = aStudy().build();

    private static long beyondTheStudysSeed(Subgroup subgroup) {
        return FindingSeed.of(STUDY, SubjectFixture.subject("scale:s", "mean_change", subgroup, T0))
                - STUDY.settings().analysis().seed() * 1_000_003L;
    }

    /** The texts are those behind the numbers of earlier releases; the hash of a text is fixed by the Java language. */
    @Test
    void isTheSameAsInEarlierReleases() {
        assertThat(beyondTheStudysSeed(Subgroup.EVERYBODY))
                .isEqualTo("x [t0] Slice[community=null, attribute=null, code=null]".hashCode());
        assertThat(beyondTheStudysSeed(Subgroup.of("sector", "police")))
                .isEqualTo("x [t0] Slice[community=null, attribute=sector, code=police]".hashCode());
    }
}
