package org.vpip.app.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network of a client, however its address is written.
 *
 * @param household the first 64 bits of an IPv6 address, or an IPv4 address
 * @param site the first 48 bits of an IPv6 address, which one organization may own, or an IPv4 address
 */
public record ClientNetwork(String household, String site) {
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int HOUSEHOLD_BYTES = 8;
    private static final int SITE_BYTES = 6;

    /** Returns the network of an address; a text that is no address is a network of its own. */
    public static ClientNetwork of(String address) {
        String literal = address.split("%", 2)[0];
        if (!IPV6.matcher(literal).matches()) {
            return new ClientNetwork(literal, literal);
        }
        try {
            return of(InetAddress.getByName(literal)); // asks no name server, because of the colon
        } catch (UnknownHostException noAddress) {
            return new ClientNetwork(literal, literal);
        }
    }

    public static ClientNetwork of(InetAddress address) {
        return address instanceof Inet6Address
                ? new ClientNetwork(prefix(address, HOUSEHOLD_BYTES), prefix(address, SITE_BYTES))
                : new ClientNetwork(address.getHostAddress(), address.getHostAddress());
    }

    private static String prefix(InetAddress address, int length) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), length));
    }
}
