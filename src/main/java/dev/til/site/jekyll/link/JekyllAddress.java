package dev.til.site.jekyll.link;

import dev.til.site.SiteAddress;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the site is called on the web, and which part of a server is its own. */
public final class JekyllAddress {
    private final Set<String> hosts = new HashSet<>();
    private final String baseurl;
    private final boolean shared;
    /** A path that was put into {@code url} instead of {@code baseurl}. */
    private final String urlPath;

    public JekyllAddress(JekyllContext context) {
        Optional<LinkTarget> url =
                context.setting("url").map(text -> LinkTarget.of(text.contains("//") ? text : "//" + text));
        url.map(LinkTarget::host).ifPresent(hosts::add);
        urlPath = url.map(target -> target.path().replaceFirst("/+$", "")).orElse("");
        Optional<String> domain = context.files()
                .journal()
                .read(RelativePath.in(context.folder(), "CNAME"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
        domain.ifPresent(hosts::add);
        hosts.remove("");
        String path = context.setting("baseurl").orElse("").strip();
        path = path.startsWith("/") || path.isEmpty() ? path : "/" + path;
        baseurl = path.replaceFirst("/+$", "");
        // GitHub Pages: user.github.io/other is the site of another repository, also under the user's own domain
        shared = domain.isPresent()
                || hosts.stream().anyMatch(host -> host.endsWith(".github.io") || host.endsWith(".gitlab.io"));
    }

    public String baseurl() {
        return baseurl;
    }

    public SiteAddress ofSite() {
        return new SiteAddress(hosts, baseurl);
    }

    boolean isOwn(String host) {
        return hosts.contains(host);
    }

    /** Whether other projects may be published on the same server. */
    boolean isShared() {
        return shared || !baseurl.isEmpty();
    }

    /** The path of an address of this server as one of the site; empty when it lies outside of it. */
    Optional<String> withinServer(String path) {
        boolean below = baseurl.isEmpty() && !urlPath.isEmpty() && (path + "/").startsWith(urlPath + "/");
        return below ? Optional.of("/" + path.substring(Math.min(urlPath.length() + 1, path.length()))) : within(path);
    }

    /** A path of the server as one of the site; empty when it lies outside of the baseurl. */
    Optional<String> within(String path) {
        if (baseurl.isEmpty()) {
            return Optional.of(path);
        }
        if (path.equals(baseurl)) {
            return Optional.of("/");
        }
        return path.startsWith(baseurl + "/") ? Optional.of(path.substring(baseurl.length())) : Optional.empty();
    }
}
