package dev.til.forge;

import java.net.URI;
import java.util.Locale;

/**
 * A server as a credential is meant for it.
 *
 * @param scheme in lower case, as the host
 * @param port the one that is really asked, also where the address leaves it out
 */
record ForgeOrigin(String scheme, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    ForgeOrigin {
        port = port < 0 ? usual(scheme) : port;
    }

    /** @param address with a scheme and a host */
    static ForgeOrigin of(URI address) {
        return new ForgeOrigin(
                address.getScheme().toLowerCase(Locale.ROOT),
                address.getHost().toLowerCase(Locale.ROOT),
                address.getPort());
    }

    private static int usual(String scheme) {
        return scheme.equals("http") ? HTTP : HTTPS;
    }

    /** Whether nobody on the way can read along: https, or this very machine. */
    boolean isPrivate() {
        return scheme.equals("https") || isThisMachine();
    }

    /** By the name alone: what a name server says of it may be another thing a moment later. */
    private boolean isThisMachine() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Whether a name such as {@code git.example.com} or {@code localhost:8080} is this server; one without a port is, at any. */
    boolean isNamed(String name) {
        String given = name.toLowerCase(Locale.ROOT);
        return given.equals(host) || given.equals(host + ":" + port);
    }

    /** The host, with its port where that is none that goes without saying. */
    String name() {
        return host + (port == usual(scheme) ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return scheme + "://" + name();
    }
}
