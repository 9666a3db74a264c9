package cn.partymap.place;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A place of any kind: one row of the table {@code place}, whose columns a kind adds to. Positions are EPSG:4490, x =
 * longitude. The database raises {@code version} by one, as Hibernate expects it to, and sets {@code updatedAt}; Hibernate
 * sends the version it read in the WHERE, so a save based on an old version fails. {@code updatedAt} is that of the last read.
 */
@Entity
@Table(name = "place")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@DynamicUpdate
@SequenceGenerator(name = "place_pk_seq", sequenceName = "place_pk_seq", allocationSize = 1)
public abstract class Place {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "place_pk_seq")
    private @Nullable Long pk;

    @Column(updatable = false)
    private String streetCode = "";

    @Column(updatable = false)
    @Property(zh = "编码", en = "Id", group = Group.RECORD, required = true, editable = false, maxLength = 40)
    private String id = "";

    @Property(zh = "名称", en = "Name", group = Group.TITLE, role = Role.NAME, required = true, maxLength = 100)
    private String name = "";

    @Property(zh = "曾用名", en = "Former names", maxLength = 100)
    private List<String> formerNames = List.of();

    @Property(
            zh = "状态",
            en = "Status",
            group = Group.RECORD,
            display = Display.HIDDEN,
            required = true,
            values = Status.class)
    private String status = Status.ACTIVE.code();

    private boolean withdrawn;

    @Column(name = "geom")
    private @Nullable Geometry geometry;

    @Property(zh = "入口提示", en = "Entrance", group = Group.WAY)
    private @Nullable String entrance;

    @Property(zh = "地址", en = "Address", group = Group.WAY, role = Role.ADDRESS)
    private @Nullable String address;

    @Property(
            zh = "办公电话",
            en = "Office phone",
            group = Group.WAY,
            role = Role.PHONE,
            display = Display.PHONE,
            check = Check.OFFICE_PHONE,
            maxLength = 30)
    private @Nullable String phone;

    @Property(
            zh = "所属社区",
            en = "Community",
            references = "communities",
            reverseZh = "社区内的地点",
            reverseEn = "In this community",
            filter = true)
    private @Nullable String communityId;

    @Property(
            zh = "手机",
            en = "Contact mobile",
            group = Group.STAFF,
            visibility = Visibility.STAFF,
            display = Display.PHONE,
            check = Check.MOBILE,
            maxLength = 20)
    private @Nullable String contactMobile;

    @Property(zh = "备注", en = "Staff note", group = Group.STAFF, visibility = Visibility.STAFF, maxLength = 2000)
    private @Nullable String staffNote;

    @Property(zh = "照片", en = "Photos", group = Group.RECORD, display = Display.HIDDEN, editable = false)
    private List<String> photos = List.of();

    @Embedded
    @Property(
            zh = "坐标来源",
            en = "Source of the position",
            group = Group.RECORD,
            display = Display.HIDDEN,
            editable = false)
    private @Nullable Capture capture;

    @JdbcTypeCode(SqlTypes.JSON)
    @Property(
            zh = "核验",
            en = "Verified",
            group = Group.RECORD,
            display = Display.MONTH,
            role = Role.VERIFICATION,
            editable = false)
    private Verification verification = Verification.NONE;

    @Version
    @Property(zh = "版本", en = "Version", group = Group.RECORD, display = Display.HIDDEN, editable = false)
    private int version = 1; // as the trigger has it; declared as generated, a stale save would read as a missing value

    @Generated(event = EventType.INSERT)
    @Property(zh = "更新", en = "Updated", group = Group.RECORD, editable = false)
    private @Nullable Instant updatedAt;

    @Property(zh = "生效日期", en = "Effective on", group = Group.RECORD, display = Display.HIDDEN)
    private @Nullable LocalDate effectiveOn;

    protected Place() {}

    /** Gives a new place its street and its id; both never change after it is saved. */
    public void identify(String streetCode, String id) {
        this.streetCode = streetCode;
        this.id = id;
    }

    /** Puts the place at a geometry (EPSG:4490) and says where that came from. */
    public void locate(@Nullable Geometry geometry, @Nullable Capture capture) {
        this.geometry = geometry;
        this.capture = capture;
    }

    public void verify(Verification verification) {
        this.verification = verification;
    }

    public String streetCode() {
        return streetCode;
    }

    public String id() {
        return id;
    }

    public String status() {
        return status;
    }

    public String name() {
        return name;
    }

    public void rename(String name) {
        this.name = name;
    }

    public int version() {
        return version;
    }

    public @Nullable Geometry geometry() {
        return geometry;
    }

    public @Nullable Instant updatedAt() {
        return updatedAt;
    }
}
