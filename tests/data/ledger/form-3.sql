-- SPDX-FileCopyrightText: 2026 The libsoket authors
-- SPDX-License-Identifier: LGPL-2.1-or-later
-- A ledger as form 3 of the tables kept it, with an amendment, a merger and moved deadlines.
PRAGMA application_id = 1399810932;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE cells (number INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans, task TEXT NOT NULL, period TEXT) STRICT;
INSERT INTO "cells" VALUES(0,0,'bao-cao',NULL);
INSERT INTO "cells" VALUES(1,0,'thang','2022-06');
INSERT INTO "cells" VALUES(2,0,'thang','2022-07');
INSERT INTO "cells" VALUES(3,0,'thang','2022-08');
INSERT INTO "cells" VALUES(4,0,'thang','2022-09');
INSERT INTO "cells" VALUES(5,0,'thang','2022-10');
INSERT INTO "cells" VALUES(6,0,'thang','2022-11');
INSERT INTO "cells" VALUES(7,0,'thang','2022-12');
INSERT INTO "cells" VALUES(8,0,'xac-nhan',NULL);
INSERT INTO "cells" VALUES(9,0,'cho',NULL);
CREATE TABLE changes (number INTEGER PRIMARY KEY, revision INTEGER NOT NULL, row INTEGER NOT NULL, due INTEGER) STRICT;
INSERT INTO "changes" VALUES(0,0,0,10);
INSERT INTO "changes" VALUES(1,0,1,10);
INSERT INTO "changes" VALUES(2,0,2,10);
INSERT INTO "changes" VALUES(3,1,4,NULL);
INSERT INTO "changes" VALUES(4,1,6,NULL);
INSERT INTO "changes" VALUES(5,1,8,NULL);
INSERT INTO "changes" VALUES(6,1,12,NULL);
INSERT INTO "changes" VALUES(7,1,14,NULL);
INSERT INTO "changes" VALUES(8,1,16,NULL);
INSERT INTO "changes" VALUES(9,1,19,NULL);
CREATE TABLE dues (number INTEGER PRIMARY KEY, due TEXT, reason TEXT, soon INTEGER NOT NULL, words TEXT) STRICT;
INSERT INTO "dues" VALUES(0,'{"period":null,"first":null,"last":"2022-07-04","time":null,"safe":"2022-07-04","hard":"2022-07-05","last_workday":"2022-07-04","rolled_from":null,"steps":[{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-07-05","to":"2022-07-04"}]}',NULL,738335,'<2022-07-05');
INSERT INTO "dues" VALUES(1,'{"period":"2022-06","first":null,"last":"2022-06-24","time":null,"safe":"2022-06-24","hard":"2022-06-25","last_workday":"2022-06-24","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-06-01","to":"2022-06-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-06-25","to":"2022-06-24"}]}',NULL,738327,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(2,'{"period":"2022-07","first":null,"last":"2022-07-24","time":null,"safe":"2022-07-24","hard":"2022-07-25","last_workday":"2022-07-22","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-07-01","to":"2022-07-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-07-25","to":"2022-07-24"}]}',NULL,738356,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(3,'{"period":"2022-08","first":null,"last":"2022-08-24","time":null,"safe":"2022-08-24","hard":"2022-08-25","last_workday":"2022-08-24","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-08-01","to":"2022-08-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-08-25","to":"2022-08-24"}]}',NULL,738386,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(4,'{"period":"2022-09","first":null,"last":"2022-09-24","time":null,"safe":"2022-09-24","hard":"2022-09-25","last_workday":"2022-09-23","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-09-01","to":"2022-09-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-09-25","to":"2022-09-24"}]}',NULL,738419,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(5,'{"period":"2022-10","first":null,"last":"2022-10-24","time":null,"safe":"2022-10-24","hard":"2022-10-25","last_workday":"2022-10-24","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-10-01","to":"2022-10-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-10-25","to":"2022-10-24"}]}',NULL,738447,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(6,'{"period":"2022-11","first":null,"last":"2022-11-24","time":null,"safe":"2022-11-24","hard":"2022-11-25","last_workday":"2022-11-24","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-11-01","to":"2022-11-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-11-25","to":"2022-11-24"}]}',NULL,738480,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(7,'{"period":"2022-12","first":null,"last":"2022-12-24","time":null,"safe":"2022-12-24","hard":"2022-12-25","last_workday":"2022-12-23","rolled_from":null,"steps":[{"rule":"recurring-day","source":"Thông lệ","from":"2022-12-01","to":"2022-12-25"},{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-12-25","to":"2022-12-24"}]}',NULL,738510,'trước ngày 25 hằng tháng');
INSERT INTO "dues" VALUES(8,'{"period":null,"first":null,"last":"2022-07-15","time":null,"safe":"2022-07-15","hard":"2022-07-15","last_workday":"2022-07-15","rolled_from":null,"steps":[{"rule":"not-later-than","source":"Bộ luật Dân sự số 91/2015/QH13, Điều 148 khoản 6","from":"2022-07-15","to":"2022-07-15"}]}',NULL,738348,'<=2022-07-15');
INSERT INTO "dues" VALUES(9,NULL,'The day of “ngày họp đoàn” is not known: give it with --event "ngày họp đoàn=YYYY-MM-DD"',0,'05 ngày kể từ ngày họp đoàn');
INSERT INTO "dues" VALUES(10,'{"period":null,"first":null,"last":"2022-07-11","time":null,"safe":"2022-07-11","hard":"2022-07-12","last_workday":"2022-07-11","rolled_from":null,"steps":[{"rule":"before-exclusive","source":"Thông lệ (không có quy định chính thức về “trước ngày”)","from":"2022-07-12","to":"2022-07-11"}]}',NULL,738342,'<2022-07-12');
CREATE TABLE events (number INTEGER PRIMARY KEY, row INTEGER NOT NULL REFERENCES rows, kind TEXT NOT NULL, at INTEGER NOT NULL, received INTEGER, sent INTEGER, recorded INTEGER NOT NULL, until INTEGER, voids INTEGER, id TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, task TEXT NOT NULL, plan TEXT, period TEXT, channel TEXT, document TEXT, actor TEXT, "of" TEXT, event TEXT, note TEXT, content TEXT, hash BLOB NOT NULL, UNIQUE (unit, number)) STRICT;
INSERT INTO "events" VALUES(1,0,'submitted',1064682555,1064682585,1064681473,1064683877,NULL,NULL,'e1','xa-a','bao-cao','kh-1',NULL,'giấy','1-BC/ĐU','Văn thư',NULL,NULL,NULL,NULL,X'31E9DB6A90007C3770DC496A3C2BE5ACFCF61332BA4746C7CD652F78D7CDCF45');
INSERT INTO "events" VALUES(2,1,'submitted',1064686280,NULL,NULL,1064686280,NULL,NULL,'e2','xa-b','bao-cao','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'993C000AA38192D6D2365616ADB7F81A0810EAF3D295589980F24D4CDE25BF29');
INSERT INTO "events" VALUES(3,2,'submitted',1064690605,NULL,NULL,1064709352,NULL,NULL,'e3','phuong-c','bao-cao','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,'muộn, "xin lỗi"',NULL,X'B2E6F301A8E850B63C75B04D7C299868A8B8007C5F73FFE1DD783DA05CA38AEC');
INSERT INTO "events" VALUES(4,3,'submitted',1064666092,NULL,NULL,1064667534,NULL,NULL,'e4','xa-a','thang','kh-1','2022-06',NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'2715C2877230A2FD00D348CD7697864D9CC68BC07B15F0ECE25DC6F1D85BC570');
INSERT INTO "events" VALUES(5,5,'submitted',1064718004,NULL,NULL,1064719446,NULL,NULL,'e5','xa-a','thang','kh-1','2022-07',NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'D06C635C6A2C4CC8807CB025FAC1D5D8DFC77095AB003E9777129DC683E1E1D8');
INSERT INTO "events" VALUES(6,1,'extended',1064681954,NULL,NULL,1064683396,1064706468,NULL,'e6','xa-b','bao-cao','kh-1',NULL,NULL,'9-CV/TU',NULL,NULL,NULL,NULL,NULL,X'51AC2893EF6CF00C8418369BCE2AFE6B33244FF8AA5C6B42323F84532BB385F0');
INSERT INTO "events" VALUES(7,10,'waived',1064681954,NULL,NULL,1064683396,NULL,NULL,'e7','xa-b','thang','kh-1','2022-09',NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'9AFB7560C546F86161C4C593005F98566F163E0F123FFCFA3730389E6ABF48CB');
INSERT INTO "events" VALUES(8,17,'submitted',1064694932,NULL,NULL,1064694932,NULL,NULL,'e8','tinh','xac-nhan','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'9D785E285BB5B48DE351DBCF75DE3E1534E89257DC63BB50CA8B92A5247CD6FF');
INSERT INTO "events" VALUES(9,17,'accepted',1064697816,NULL,NULL,1064697816,NULL,NULL,'e9','tinh','xac-nhan','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'F104ADB4E7B0A1ABE584EDEA5338A5BE06A2EC5E13D98B04D3278AC273608B8B');
INSERT INTO "events" VALUES(10,18,'occurred',1064686280,NULL,NULL,1064687722,NULL,NULL,'e10','xa-a','cho','kh-1',NULL,NULL,NULL,NULL,NULL,'họp đoàn',NULL,NULL,X'F0EFEA56A5E51078AD0E7D2BC1D0BEAC98E750AF2BE0D9A55033FE6E458F9773');
INSERT INTO "events" VALUES(11,20,'suspended',1064687722,NULL,NULL,1064687722,NULL,NULL,'e11','phuong-c','cho','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'C7913CEBF9C87A39AB72C5569F0F192744EA7D94C7887527AB75985200A763E1');
INSERT INTO "events" VALUES(12,20,'resumed',1064692048,NULL,NULL,1064692048,NULL,NULL,'e12','phuong-c','cho','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'8C5F8B9357EBDCEB7039A5ED6302E90D32541656635143C8D9EEEBAE48F93AB2');
INSERT INTO "events" VALUES(13,0,'voided',1064710794,NULL,NULL,1064710794,NULL,1,'e13','xa-a','bao-cao','kh-1',NULL,NULL,NULL,NULL,'e1',NULL,'nhầm',NULL,X'EBC7F3407CB574D9D6B0E4B534479BACEA28AE9ECD7EE3AB4C2CA55699817E8E');
INSERT INTO "events" VALUES(14,2,'returned',1064710794,NULL,NULL,1064710794,NULL,NULL,'e14','phuong-c','bao-cao','kh-1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'A020F25998997C0737DE6A2376C063FF9681B5E4CFC3BA0B2B39B8AC4786C12A');
CREATE TABLE moves (due INTEGER NOT NULL, facts TEXT NOT NULL, moved TEXT, reason TEXT, soon INTEGER NOT NULL, hash BLOB, PRIMARY KEY (due, facts)) STRICT, WITHOUT ROWID;
INSERT INTO "moves" VALUES(9,'occurred 1064686280
','{"period":null,"first":null,"last":"2022-07-11","time":null,"safe":"2022-07-11","hard":"2022-07-11","last_workday":"2022-07-11","rolled_from":"2022-07-09","steps":[{"rule":"day-of-event-not-counted","source":"Bộ luật Dân sự số 91/2015/QH13, Điều 147 khoản 2","from":"2022-07-04","to":"2022-07-05"},{"rule":"count-days","source":"Bộ luật Dân sự số 91/2015/QH13, Điều 148 khoản 1","from":"2022-07-04","to":"2022-07-09"},{"rule":"roll-next-workday","source":"Bộ luật Dân sự số 91/2015/QH13, Điều 148 khoản 5","from":"2022-07-09","to":"2022-07-11"}]}',NULL,738342,X'F6FE478E9A7275D1105DBFEDEC50644C7C93D01F779BC4D086A2F37F13A4CFF4');
INSERT INTO "moves" VALUES(9,'occurred 1064686280
paused 738341 738343
','{"period":null,"first":null,"last":"2022-07-12","time":null,"safe":"2022-07-12","hard":"2022-07-12","last_workday":"2022-07-12","rolled_from":null,"steps":[{"rule":"day-of-event-not-counted","source":"Bộ luật Dân sự số 91/2015/QH13, Điều 147 khoản 2","from":"2022-07-04","to":"2022-07-05"},{"rule":"count-days","source":"Bộ luật Dân sự số 91/2015/QH13, Điều 148 khoản 1","from":"2022-07-04","to":"2022-07-09"},{"rule":"suspended","source":"Thông lệ (thời gian tạm dừng không tính vào thời hạn)","from":"2022-07-05","to":"2022-07-07"},{"rule":"suspension-extends","source":"Thông lệ (thời gian tạm dừng không tính vào thời hạn)","from":"2022-07-09","to":"2022-07-12"}]}',NULL,738343,X'D97BECDEB140D4C87235A61E7226BC2125D10AF4C43AFE705CDB7789B06ABF14');
CREATE TABLE plans (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL, before TEXT NOT NULL, roll TEXT NOT NULL, regime TEXT NOT NULL, sector TEXT NOT NULL, strict INTEGER NOT NULL, soon INTEGER NOT NULL, nested INTEGER NOT NULL, calendar TEXT, "to" INTEGER NOT NULL, adopted INTEGER NOT NULL, proof TEXT) STRICT;
INSERT INTO "plans" VALUES(0,'kh-1','{
  "soket": 1,
  "id": "kh-1",
  "title": "Kế hoạch thử",
  "issued": "2022-06-01",
  "units": [
    {
      "id": "tinh",
      "name": "Tỉnh ủy"
    },
    {
      "id": "xa-a",
      "name": "Đảng ủy xã A",
      "parent": "tinh"
    },
    {
      "id": "xa-b",
      "name": "Đảng ủy xã B",
      "parent": "tinh"
    },
    {
      "id": "phuong-c",
      "name": "Đảng ủy phường C",
      "parent": "tinh"
    }
  ],
  "groups": [
    {
      "id": "xa",
      "name": "Các xã, phường",
      "members": [
        "xa-a",
        "xa-b",
        "phuong-c"
      ]
    }
  ],
  "tasks": [
    {
      "id": "bao-cao",
      "title": "Báo cáo",
      "leads": [
        "xa"
      ],
      "deadline": "<2022-07-05"
    },
    {
      "id": "thang",
      "title": "Báo cáo tháng",
      "leads": [
        "xa-a",
        "xa-b"
      ],
      "deadline": "trước ngày 25 hằng tháng"
    },
    {
      "id": "xac-nhan",
      "title": "Đề nghị",
      "leads": [
        "tinh"
      ],
      "acceptance": true,
      "deadline": "<=2022-07-15"
    },
    {
      "id": "cho",
      "title": "Chờ họp",
      "leads": [
        "xa"
      ],
      "deadline": "05 ngày kể từ ngày họp đoàn"
    }
  ]
}
','exclusive','by-family','civil-code-2015','state',0,3,1,'2026-11 sha:2f8e19d0',0,1066997950,'received');
CREATE TABLE revisions (number INTEGER PRIMARY KEY, plan INTEGER, effective INTEGER NOT NULL, recorded INTEGER NOT NULL, json TEXT, before TEXT, roll TEXT, regime TEXT, sector TEXT, strict INTEGER, soon INTEGER, nested INTEGER, proof TEXT, calendar TEXT, "to" INTEGER) STRICT;
INSERT INTO "revisions" VALUES(0,0,1064684838,1066997950,'{
  "soket": 1,
  "id": "kh-1",
  "title": "Kế hoạch thử",
  "issued": "2022-06-01",
  "units": [
    {
      "id": "tinh",
      "name": "Tỉnh ủy"
    },
    {
      "id": "xa-a",
      "name": "Đảng ủy xã A",
      "parent": "tinh"
    },
    {
      "id": "xa-b",
      "name": "Đảng ủy xã B",
      "parent": "tinh"
    },
    {
      "id": "phuong-c",
      "name": "Đảng ủy phường C",
      "parent": "tinh"
    }
  ],
  "groups": [
    {
      "id": "xa",
      "name": "Các xã, phường",
      "members": [
        "xa-a",
        "xa-b",
        "phuong-c"
      ]
    }
  ],
  "tasks": [
    {
      "id": "bao-cao",
      "title": "Báo cáo",
      "leads": [
        "xa"
      ],
      "deadline": "<2022-07-12"
    },
    {
      "id": "thang",
      "title": "Báo cáo tháng",
      "leads": [
        "xa-a",
        "xa-b"
      ],
      "deadline": "trước ngày 25 hằng tháng"
    },
    {
      "id": "xac-nhan",
      "title": "Đề nghị",
      "leads": [
        "tinh"
      ],
      "acceptance": true,
      "deadline": "<=2022-07-15"
    },
    {
      "id": "cho",
      "title": "Chờ họp",
      "leads": [
        "xa"
      ],
      "deadline": "05 ngày kể từ ngày họp đoàn"
    }
  ]
}
','exclusive','by-family','civil-code-2015','state',0,3,1,'received','2026-11 sha:2f8e19d0',0);
INSERT INTO "revisions" VALUES(1,NULL,1064771358,1066997950,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE rows (number INTEGER PRIMARY KEY, cell INTEGER NOT NULL REFERENCES cells, unit INTEGER NOT NULL REFERENCES units, due INTEGER REFERENCES dues, revision INTEGER) STRICT;
INSERT INTO "rows" VALUES(0,0,1,0,NULL);
INSERT INTO "rows" VALUES(1,0,2,0,NULL);
INSERT INTO "rows" VALUES(2,0,3,0,NULL);
INSERT INTO "rows" VALUES(3,1,1,1,NULL);
INSERT INTO "rows" VALUES(4,1,2,1,NULL);
INSERT INTO "rows" VALUES(5,2,1,2,NULL);
INSERT INTO "rows" VALUES(6,2,2,2,NULL);
INSERT INTO "rows" VALUES(7,3,1,3,NULL);
INSERT INTO "rows" VALUES(8,3,2,3,NULL);
INSERT INTO "rows" VALUES(9,4,1,4,NULL);
INSERT INTO "rows" VALUES(10,4,2,4,NULL);
INSERT INTO "rows" VALUES(11,5,1,5,NULL);
INSERT INTO "rows" VALUES(12,5,2,5,NULL);
INSERT INTO "rows" VALUES(13,6,1,6,NULL);
INSERT INTO "rows" VALUES(14,6,2,6,NULL);
INSERT INTO "rows" VALUES(15,7,1,7,NULL);
INSERT INTO "rows" VALUES(16,7,2,7,NULL);
INSERT INTO "rows" VALUES(17,8,0,8,NULL);
INSERT INTO "rows" VALUES(18,9,1,9,NULL);
INSERT INTO "rows" VALUES(19,9,2,9,NULL);
INSERT INTO "rows" VALUES(20,9,3,9,NULL);
INSERT INTO "rows" VALUES(21,1,4,1,1);
INSERT INTO "rows" VALUES(22,2,4,2,1);
INSERT INTO "rows" VALUES(23,3,4,3,1);
INSERT INTO "rows" VALUES(24,5,4,5,1);
INSERT INTO "rows" VALUES(25,6,4,6,1);
INSERT INTO "rows" VALUES(26,7,4,7,1);
INSERT INTO "rows" VALUES(27,9,4,9,1);
CREATE TABLE seals (number INTEGER PRIMARY KEY, units INTEGER NOT NULL, plans INTEGER NOT NULL, revisions INTEGER NOT NULL, unit_versions INTEGER NOT NULL, cells INTEGER NOT NULL, dues INTEGER NOT NULL, rows INTEGER NOT NULL, changes INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
INSERT INTO "seals" VALUES(0,4,1,0,0,10,10,21,0,X'121025BA93E956CBFAC34197E85CB3EA371E52127809C28782BE27154574A98B');
INSERT INTO "seals" VALUES(1,4,1,1,0,10,11,21,3,X'294117A17C9058E964B0F1D3134F464A767BFB6D9047874FD1B26A637A8806B8');
INSERT INTO "seals" VALUES(2,5,1,2,1,10,11,28,10,X'BC172E40553DF2E29AE07CBF5BDEB9965C92FF7910818C38170699F063CABC8B');
CREATE TABLE unit_versions (number INTEGER PRIMARY KEY, revision INTEGER NOT NULL, unit INTEGER NOT NULL, id TEXT NOT NULL, code TEXT, name TEXT NOT NULL, kind TEXT, level TEXT, parent TEXT, contact TEXT, "from" INTEGER, until INTEGER, successors TEXT) STRICT;
INSERT INTO "unit_versions" VALUES(0,1,2,'xa-b',NULL,'Đảng ủy xã B',NULL,NULL,NULL,NULL,NULL,738398,'xa-moi');
CREATE TABLE units (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT, name TEXT NOT NULL, kind TEXT, level TEXT, parent TEXT, contact TEXT, "from" INTEGER, until INTEGER, successors TEXT) STRICT;
INSERT INTO "units" VALUES(0,'tinh',NULL,'Tỉnh ủy',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "units" VALUES(1,'xa-a',NULL,'Đảng ủy xã A',NULL,NULL,'tinh',NULL,NULL,NULL,NULL);
INSERT INTO "units" VALUES(2,'xa-b',NULL,'Đảng ủy xã B',NULL,NULL,'tinh',NULL,NULL,NULL,NULL);
INSERT INTO "units" VALUES(3,'phuong-c',NULL,'Đảng ủy phường C',NULL,NULL,'tinh',NULL,NULL,NULL,NULL);
INSERT INTO "units" VALUES(4,'xa-moi',NULL,'Đảng ủy xã Mới',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE UNIQUE INDEX cells_key ON cells (plan, task, ifnull(period, ''));
CREATE TRIGGER events_in_order BEFORE INSERT ON events WHEN new.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM events) BEGIN SELECT RAISE(ABORT, 'events are only added, one after the other'); END;
CREATE TRIGGER events_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'an event is never changed: record another one'); END;
CREATE TRIGGER events_not_dropped BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'an event is never dropped: record that it is void'); END;
CREATE TRIGGER revisions_not_changed BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'what was amended is never changed: amend again'); END;
CREATE TRIGGER revisions_not_dropped BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'what was amended is never dropped: amend again'); END;
CREATE TRIGGER unit_versions_not_changed BEFORE UPDATE ON unit_versions BEGIN SELECT RAISE(ABORT, 'what was amended is never changed: amend again'); END;
CREATE TRIGGER unit_versions_not_dropped BEFORE DELETE ON unit_versions BEGIN SELECT RAISE(ABORT, 'what was amended is never dropped: amend again'); END;
CREATE TRIGGER changes_not_changed BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'what was amended is never changed: amend again'); END;
CREATE TRIGGER changes_not_dropped BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'what was amended is never dropped: amend again'); END;
CREATE TRIGGER seals_not_changed BEFORE UPDATE ON seals BEGIN SELECT RAISE(ABORT, 'what was amended is never changed: amend again'); END;
CREATE TRIGGER seals_not_dropped BEFORE DELETE ON seals BEGIN SELECT RAISE(ABORT, 'what was amended is never dropped: amend again'); END;
COMMIT;
