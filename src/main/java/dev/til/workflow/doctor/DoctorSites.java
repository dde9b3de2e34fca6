package dev.til.workflow.doctor;

import dev.til.config.ConfigReader;
import dev.til.site.Site;
import dev.til.site.publishers.FoundSites;
import dev.til.site.publishers.SiteDoubt;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code til doctor} says of the sites that a repository holds, and of what nobody can be sure of. */
final class DoctorSites {
    private DoctorSites() {}

    /** Tells which sites were found; gives them. */
    static FoundSites look(FoundSites sites, DoctorExamination examination) {
        List<Site> all = sites.all().isEmpty() ? List.of(sites.at("")) : sites.all();
        examination.ok("site", all.stream().map(DoctorSites::told).collect(Collectors.joining("; ")));
        for (SiteDoubt doubt : sites.doubts()) {
            doubted(doubt, examination);
        }
        return sites;
    }

    private static String told(Site site) {
        return site.publisher().name()
                + (site.folder().isEmpty() ? "" : " in " + site.folder())
                + site.builder().map(builder -> ", " + builder).orElse("");
    }

    private static void doubted(SiteDoubt doubt, DoctorExamination examination) {
        if (doubt instanceof SiteDoubt.Absent absent) {
            examination.note(
                    "site",
                    "'sites' names '%s', and there is no such folder".formatted(absent.folder()),
                    "write a folder that is there, or take it out of " + ConfigReader.FILE);
        } else if (doubt instanceof SiteDoubt.Rivals rivals) {
            String folder = rivals.folder().isEmpty() ? "." : rivals.folder();
            examination.note(
                    "site",
                    "%s could build what is in '%s'; it is taken for %s"
                            .formatted(
                                    String.join(" and ", rivals.publishers()),
                                    folder,
                                    rivals.publishers().get(0)),
                    said(folder, rivals.publishers().get(1)));
        } else if (doubt instanceof SiteDoubt.Nested nested) {
            examination.note(
                    "site",
                    "%s in %s lies in the jekyll site %s, which builds its notes, too"
                            .formatted(
                                    nested.publisher(),
                                    nested.folder(),
                                    nested.outer().isEmpty() ? "around it" : "in " + nested.outer()),
                    "'exclude: [%s]' in that one's _config.yml and 'sites: {%s: %s}' in %s, if it is built by itself; else 'sites: {%s: none}'"
                            .formatted(
                                    nested.outer().isEmpty()
                                            ? nested.folder()
                                            : nested.folder()
                                                    .substring(nested.outer().length() + 1),
                                    nested.folder(),
                                    nested.publisher(),
                                    ConfigReader.FILE,
                                    nested.folder()));
        } else if (doubt instanceof SiteDoubt.Overruled overruled) {
            examination.note(
                    "site",
                    "'site.kind: %s' is only asked for notes that lie in no site that was found"
                            .formatted(overruled.kind()),
                    "take it out of %s; 'sites:' says who builds a folder".formatted(ConfigReader.FILE));
        }
    }

    private static String said(String folder, String publisher) {
        return "'sites: {%s: %s}' in %s, if that is so".formatted(folder, publisher, ConfigReader.FILE);
    }
}
