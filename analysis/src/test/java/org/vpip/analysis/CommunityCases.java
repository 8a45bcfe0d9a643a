package org.vpip.analysis;

import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.study.Study;

/** Studies of people in communities, from {@code communities/people.csv}, which {@code communities.R} wrote. */
public final class CommunityCases {
    private CommunityCases() {}

    /** Returns the study of a case: its scores before and after as item a, those looking back as item b. */
    public static Study study(String name) {
        StudyBuilder study = aStudy();
        List<ReferenceRow> people = ReferenceTable.rows("communities/people.csv", name);
        people.stream()
                .map(CommunityCases::community)
                .distinct()
                .filter(community -> !community.equals(StudyBuilder.COMMUNITY))
                .forEach(study::withCommunity);
        for (ReferenceRow person : people) {
            study.withMember(person.text("person"), community(person))
                    .withAnswers(person.text("person"), T0, person.text("before"), "1", "1")
                    .withAnswers(person.text("person"), T1, person.text("after"), person.text("back"), "1");
        }
        return study.build();
    }

    private static CommunityId community(ReferenceRow person) {
        return new CommunityId(person.text("community"));
    }
}
