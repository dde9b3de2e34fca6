package dev.til.site;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the site is called on the web, and which part of a server is its own. */
final class JekyllAddress {
    private final Set<String> hosts = new HashSet<>();
    private final String baseurl;
    private final boolean shared;

    JekyllAddress(JekyllWorld world) {
        world.setting("url")
                .map(url -> Target.of(url.contains("//") ? url : "//" + url).host())
                .ifPresent(hosts::add);
        Optional<String> domain = world.files()
                .journal()
                .read(RepoPath.in(world.folder(), "CNAME"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
        domain.ifPresent(hosts::add);
        hosts.remove("");
        String path = world.setting("baseurl").orElse("").strip();
        path = path.startsWith("/") || path.isEmpty() ? path : "/" + path;
        baseurl = path.replaceFirst("/+$", "");
        // GitHub Pages: user.github.io/other is the site of another repository, also under the user's own domain
        shared = domain.isPresent()
                || hosts.stream().anyMatch(host -> host.endsWith(".github.io") || host.endsWith(".gitlab.io"));
    }

    String baseurl() {
        return baseurl;
    }

    boolean isOwn(String host) {
        return hosts.contains(host);
    }

    /** Whether other projects may be published on the same server. */
    boolean isShared() {
        return shared || !baseurl.isEmpty();
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
