package org.vpip.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The network address of a request, for pages that limit guesses. The program stores it nowhere; of an IPv6 address it
 * passes on only the half that one household shares.
 */
@Component
public class ClientAddressFilter extends OncePerRequestFilter {
    /** Name of the request attribute. */
    public static final String ATTRIBUTE = "vpip.visitor";

    private static final int SHARED_GROUPS = 4;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, networkPrefix(request.getRemoteAddr()));
        chain.doFilter(request, response);
    }

    static String networkPrefix(String address) {
        String[] groups = address.split(":");
        return groups.length <= SHARED_GROUPS
                ? address
                : String.join(":", Arrays.asList(groups).subList(0, SHARED_GROUPS));
    }
}
