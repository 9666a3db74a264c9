package cn.partymap.exchange;

import cn.partymap.place.ChangeSets;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.Streets;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads a street's folder in one transaction and one change set: all of it or, when a row is wrong, nothing. */
@Component
class StreetLoader {

    private static final Logger LOG = LoggerFactory.getLogger(StreetLoader.class);

    private final PlaceKinds kinds;
    private final Streets streets;
    private final StreetStore store;
    private final ChangeSets changeSets;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    StreetLoader(
            PlaceKinds kinds,
            Streets streets,
            StreetStore store,
            ChangeSets changeSets,
            EntityManager entities,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.kinds = kinds;
        this.streets = streets;
        this.store = store;
        this.changeSets = changeSets;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * @return whether it was loaded; a street that is there already is left as it is
     * @throws FolderRefused naming every bad row
     */
    boolean load(Path folder, String source) {
        var problems = new ArrayList<RowProblem>();
        var files = new StreetFolder(folder, json, problems::add);
        var street = street(files, problems);
        refuse(folder, problems);
        if (streets.find(street.code()).isPresent()) {
            LOG.info("Street {} is there already, {} was not loaded again", street.code(), folder);
            return false;
        }
        var landmarks = files.features("landmarks");
        var basemap = files.bytes("basemap");
        var rows = sheets(files, street, problems);
        new FolderChecks(kinds, problems::add).check(rows, landmarks);
        refuse(folder, problems);
        try {
            transaction.executeWithoutResult(status -> {
                store.save(street, landmarks, basemap);
                changeSets.open(
                        street.code(),
                        "partymap",
                        "载入 " + folder.toAbsolutePath().getFileName(),
                        source);
                rows.values().forEach(sheet -> sheet.forEach(row -> entities.persist(row.place())));
            });
        } catch (DataAccessException | TransactionException | PersistenceException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            refuse(
                    folder,
                    List.of(new RowProblem(
                            "database",
                            0,
                            String.valueOf(cause.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""))));
        }
        LOG.info(
                "Loaded {} from {}: {} places",
                street.name(),
                folder,
                rows.values().stream().mapToInt(List::size).sum());
        return true;
    }

    private static StreetFeature street(StreetFolder files, List<RowProblem> problems) {
        var features = files.features("street");
        if (features.size() != 1) {
            problems.add(new RowProblem("street.geojson", 0, "应有一个街道，现有 %d 个".formatted(features.size())));
            return StreetFeature.NONE;
        }
        try {
            return StreetFeature.of(features.get(0));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new RowProblem("street.geojson", 1, String.valueOf(e.getMessage())));
            return StreetFeature.NONE;
        }
    }

    private Map<String, List<PlaceSheet.PlaceRow>> sheets(
            StreetFolder files, StreetFeature street, List<RowProblem> problems) {
        var rows = new LinkedHashMap<String, List<PlaceSheet.PlaceRow>>();
        var zone = ZoneId.of(street.timeZone());
        for (var kind : kinds) {
            if (Files.exists(files.sheet(kind.collection()))) {
                var sheet = new PlaceSheet(kind, street.code(), zone);
                Map<String, Geometry> areas = kind.isArea() ? files.areas(kind.collection()) : Map.of();
                rows.put(kind.collection(), sheet.read(files.sheet(kind.collection()), areas, problems::add));
            }
        }
        return rows;
    }

    private static void refuse(Path folder, List<RowProblem> problems) {
        if (!problems.isEmpty()) {
            throw new FolderRefused(folder, problems);
        }
    }
}
