package org.vpip.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:0DB8:0:0:ffff:0:0:2, true, true",
        "2001:db8::1:0:0:1, 2001:db8::2:0:0:1, true, true",
        "2001:db8:1:2::1%eth0, 2001:db8:1:2::9, true, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false, true",
        "2001:db8:1:2::1, 2001:db8:2:2::1, false, false",
        "::ffff:192.0.2.1, 192.0.2.1, true, true",
        "192.0.2.1, 192.0.2.2, false, false",
        "no:address, no:address, true, true",
        "unknown, 192.0.2.2, false, false"
    })
    void isTheSameHoweverAnAddressIsWritten(String one, String other, boolean household, boolean site) {
        ClientNetwork first = ClientNetwork.of(one);
        ClientNetwork second = ClientNetwork.of(other);
        assertThat(first.household().equals(second.household())).isEqualTo(household);
        assertThat(first.site().equals(second.site())).isEqualTo(site);
    }
}
