package org.vpip.analysis.finding.subject;

import java.util.function.Predicate;
import org.vpip.analysis.finding.subject.IndicatorSource.AgreementSource;
import org.vpip.analysis.finding.subject.IndicatorSource.EngagementSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;

/** A kind of source that a plan can name before the colon; engagement has three. */
public enum SourceKind {
    SCALE("scale", ScaleSource.class::isInstance),
    ITEM("item", ItemSource.class::isInstance),
    NETWORK("network", NetworkSource.class::isInstance),
    AGREEMENT("agreement", AgreementSource.class::isInstance),
    SESSIONS("engagement", EngagementSource.SESSIONS::equals),
    ONLINE_SPACES("engagement", EngagementSource.ONLINE::equals),
    REGIONS("engagement", EngagementSource.REGIONS::equals);

    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<IndicatorSource> members;

    SourceKind(String prefix, Predicate<IndicatorSource> members) {
        this.prefix = prefix;
        this.members = members;
    }

    /** Returns the word that a plan writes before the colon. */
    public String prefix() {
        return prefix;
    }

    public boolean includes(IndicatorSource source) {
        return members.test(source);
    }
}
