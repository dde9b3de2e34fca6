package dev.til.site;

import java.util.Set;

/**
 * Where a site says that it is published.
 *
 * @param hosts those that it is on, in lower case; empty where it names none
 * @param base what comes before each of its URLs on its host, without a slash at its end; empty for nothing
 */
public record SiteAddress(Set<String> hosts, String base) {
    public static final SiteAddress UNKNOWN = new SiteAddress(Set.of(), "");

    public SiteAddress {
        hosts = Set.copyOf(hosts);
    }

    /** One of the site's URLs as a path on its host. */
    public String onHost(String url) {
        return base + url;
    }
}
