package org.vpip.analysis.finding;

/** What belongs to a value and is no single number. */
public sealed interface Details
        permits ChangeDetails,
                DistributionDetails,
                NetworkDetails,
                TieChangeDetails,
                NetworkPicture,
                FlowDetails,
                SessionDetails,
                EngagementDetails,
                AgreementDetails,
                RegionDetails,
                PurposeDetails,
                LocalHourDetails,
                DoseDetails {}
