package org.vpip.analysis.finding;

/** The method by which an interval was computed. */
public enum IntervalMethod {
    NONE(""),
    /** Student's t. */
    T("t"),
    /** Wilson (1927), doi:10.1080/01621459.1927.10502953. */
    WILSON("wilson"),
    /** Newcombe (1998), method 10, with the corrected correlation. */
    NEWCOMBE("newcombe"),
    /** Bootstrap, bias-corrected and accelerated. */
    BCA("bca"),
    /** Student's t, with a variance over pairs of people who may share a person. */
    DYADIC("dyadicT"),
    /** Bootstrap over the people of a network. */
    VERTEX_BOOTSTRAP("vertexBootstrap"),
    /** Delete-one jackknife over the people of a network. */
    VERTEX_JACKKNIFE("vertexJackknife"),
    /** Bootstrap over raters. */
    BOOTSTRAP_RATERS("bootstrapRaters"),
    /** Feldt (1965), doi:10.1007/BF02289499. */
    FELDT("feldt"),
    /** Limits of a difference from those of both parts; Zou and Donner (2008), doi:10.1002/sim.3095. */
    MOVER("mover"),
    /** Kenward and Roger (1997), doi:10.2307/2533558. */
    KENWARD_ROGER("kenwardRoger"),
    /** Knapp and Hartung (2003), doi:10.1002/sim.1482. */
    KNAPP_HARTUNG("knappHartung"),
    /** Welch (1947), doi:10.1093/biomet/34.1-2.28. */
    WELCH("welch"),
    /** Student's t of samples that share a part of their people; Derrick et al. (2017), doi:10.22237/jmasm/1493597280. */
    DERRICK("derrick"),
    /** Student's t with errors that allow for unequal variances; MacKinnon and White (1985), doi:10.1016/0304-4076(85)90158-7. */
    HC3("hc3"),
    /** Errors by community, with Satterthwaite's degrees of freedom; Pustejovsky and Tipton (2018). */
    CR2("cr2"),
    /** Bonett and Wright (2000), doi:10.1007/BF02294183. */
    BONETT_WRIGHT("bonettWright");

    private final String id;

    IntervalMethod(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
