package org.vpip.instruments.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;

/** The ids that data may refer to; each empty when its sheet cannot be read. */
public record DesignIds(
        Optional<Set<CommunityId>> communities, Optional<Set<WaveId>> waves, Optional<List<Attribute>> attributes) {}
