package dev.til;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The doors of {@code site}: what others use of it, and what comes along in their signatures. They only become fewer. */
class SiteDoorsTest {
    private static final int MOST_METHODS = 20;

    private static final Set<String> DOORS = Set.of(
            "dev.til.site.Page",
            "dev.til.site.Publication",
            "dev.til.site.Publisher",
            "dev.til.site.Reachability",
            "dev.til.site.Resolution",
            "dev.til.site.Site",
            "dev.til.site.SiteFiles",
            "dev.til.site.SiteIndex",
            "dev.til.site.SiteInputs",
            "dev.til.site.TermCounts",
            "dev.til.site.publishers.Sites");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/"))
            .importPackages("dev.til");

    private static boolean isDoor(JavaClass type) {
        return DOORS.contains(type.getName().replaceFirst("\\$.*", ""));
    }

    @Test
    void from_outside_only_doors_are_used() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.site..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.til.site..")
                        .and(DescribedPredicate.describe("are no doors", type -> !isDoor(type))))
                .check(CLASSES);
    }

    @Test
    void no_door_has_more_than_twenty_methods_or_hands_on_what_a_neighbour_can_be_asked() {
        assertThat(CLASSES.stream().filter(type -> DOORS.contains(type.getName())))
                .hasSameSizeAs(DOORS)
                .allSatisfy(type -> assertThat(DoorsTest.methods(type))
                        .hasSizeLessThanOrEqualTo(MOST_METHODS)
                        .noneMatch(DoorsTest::isOneCallOfItsName));
    }
}
