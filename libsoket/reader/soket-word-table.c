/* SPDX-FileCopyrightText: 2026 The libsoket authors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "reader/soket-words-private.h"

/* The closed classes of the language of administration, folded. Names of organs by their head noun:
 * the laws on the organisation of the Government, of local government, of courts and procuracies,
 * the Party's statutes; kinds of papers: Article 7 of Decree 30/2020/NĐ-CP and Guide 36-HD/VPTW;
 * verbs: what these papers order. A later row adds to an earlier one; a longer phrase hides a
 * shorter one. */

#define NAME SOKET_WORD_ORGAN
#define KIND SOKET_WORD_KIND
#define ROLE SOKET_WORD_ROLE
#define ACT SOKET_WORD_ACT
#define STOP SOKET_WORD_STOP
#define NOUN SOKET_WORD_NOUN

const SoketWordRow soket_word_rows[] = {
  /* Heads of names of one body. */
  { "ủy ban|ủy ban nhân dân|ubnd|hội đồng|hội đồng nhân dân|hđnd|mặt trận|mặt trận tổ quốc|"
    "mttq|ubmttq|ubmt|ubkt|btv|btt|bch|vp|vpub|ban|sở|phòng|bộ|vụ|cục|tổng cục|chi cục|"
    "tổng cục thuế|văn phòng|thanh tra|viện|học viện|tòa|tòa án|tòa án nhân dân|viện kiểm sát|"
    "viện kiểm sát nhân dân|kiểm toán nhà nước|công an|cảnh sát|quân ủy|quân khu|quân chủng|"
    "bộ chỉ huy|bộ tư lệnh|ban chỉ huy|bộ đội biên phòng|đồn biên phòng|hạt kiểm lâm|hải quan|"
    "trung tâm|trạm|trạm y tế|trường|trường học|bệnh viện|đại học|nhà trường|nhà xuất bản|"
    "bảo tàng|thư viện|đài|báo|thông tấn xã|kho bạc|kho bạc nhà nước|ngân hàng|"
    "bảo hiểm xã hội|thuế|chi cục thuế|công ty|tổng công ty|tập đoàn|hợp tác xã|quỹ|"
    "hội|huyện đoàn|tỉnh đoàn|thành đoàn|xã đoàn|quận đoàn|hội nông dân|hội cựu chiến binh|hội "
    "liên hiệp|hội liên hiệp phụ nữ|liên đoàn|"
    "liên đoàn lao động|công đoàn|đoàn|đoàn thanh niên|liên hiệp|liên minh|hiệp hội|"
    "đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|chi ủy|chi bộ|đảng bộ|đảng đoàn|"
    "ban cán sự đảng|ban thường vụ|ban chấp hành|ban thường trực|thường trực|"
    "bộ chính trị|ban bí thư|chính phủ|quốc hội|trung ương đảng|tổ|đội|nhóm|xí nghiệp|"
    "nhà máy|điện lực|bưu điện|thi hành án|cơ quan thường trực|ban quản lý|khối|cơ quan ủy ban|"
    "cơ quan ủy ban kiểm tra|cơ quan ubkt|cơ quan ủy ban mặt trận tổ quốc|"
    "cơ quan thi hành án dân sự|cơ quan điều tra|cơ quan mttq|cơ quan ubmttq|"
    "bộ phận một cửa|ban quản trị|ban giám đốc|ban giám hiệu|hđqt|mobifone|viettel|vnpt|"
    "tiểu ban|hội đồng thành viên|hội chữ thập đỏ|hội khuyến học|cổng thông tin điện tử|"
    "vườn quốc gia|khu bảo tồn|cảng|cảng vụ|kiểm lâm|quản lý thị trường",
    NAME },
  /* Bodies that are set up for a work: their names say it with a verb. */
  { "ban chỉ đạo|bcđ|tổ công tác|tổ giúp việc|tổ biên tập|tổ soạn thảo|ban tổ chức hội nghị|"
    "ban vận động|đoàn công tác|đoàn kiểm tra|đoàn giám sát|đoàn thanh tra|tổ thẩm định|"
    "hội đồng thẩm định|ban soạn thảo|tổ kiểm tra|tiểu ban|tổ bầu cử|ủy ban bầu cử",
    NAME | SOKET_WORD_TEAM },
  /* Kinds of bodies: said of many behind "các", and in lists of a group. */
  { "cơ quan|đơn vị|tổ chức|địa phương|ngành|ban|sở|bộ|phòng|đoàn thể|hội|cấp ủy|chi bộ|"
    "chi ủy|đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|cấp|xã|phường|thị trấn|đặc khu|huyện|quận|"
    "tỉnh|thành phố|thị xã|thôn|bản|tổ dân phố|khu phố|ấp|khu dân cư|doanh nghiệp|hợp tác xã|"
    "trường|trường học|cơ sở|bệnh viện|trạm y tế|nhà trường|chính quyền|tổ chức đảng|ban đảng|"
    "tổ chức chính trị|tổ chức thành viên|tổ chức cơ sở đảng|"
    "đơn vị sự nghiệp|lực lượng|ngành hàng|hộ gia đình|hộ|cơ quan ngang bộ|"
    "cơ quan thuộc chính phủ|cơ quan báo chí|cơ quan chuyên môn|cơ quan tham mưu|tập đoàn|"
    "tổng công ty|công ty|ban ngành|sở ngành|sở ban ngành|bộ ngành|ngân hàng|trung tâm|viện|"
    "văn phòng|ubnd|ủy ban nhân dân|hđnd|cá nhân|tổ|đội|khối|vụ|cục|chi cục|đoàn|nhóm|"
    "bộ phận|tòa án|viện kiểm sát|cụm|chủ đầu tư|chủ dự án|ban quản lý|nhà thầu|"
    "kho|hộ kinh doanh|lớp|khoa|trang trại|cửa hàng|chợ|khách sạn|nhà hàng|câu lạc bộ|bến xe|"
    "phân xưởng|xí nghiệp|nhà máy|chốt|trạm|phòng khám|nhà thuốc|siêu thị|cụm công nghiệp|"
    "khu công nghiệp|chủ tàu|chủ phương tiện|chủ hộ|người dân|nông dân|phụ huynh|chủ rừng|"
    "chủ cơ sở|hãng|nhà xe|học viện|đại học|tổ hợp tác|liên đoàn|công đoàn|bên liên quan|"
    "hạt kiểm lâm|đồn biên phòng|đảng đoàn|báo|đài|cơ quan đảng|tổ liên gia|điểm trường|"
    "tổ chức chính trị xã hội|mặt trận|mặt trận tổ quốc|công an|phường xã|quỹ|hiệp hội|cảng",
    KIND },
  /* Persons by their office. */
  { "đồng chí|đ / c|đc|ông|bà|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|"
    "tổng giám đốc|trưởng|phó trưởng|trưởng ban|trưởng phòng|trưởng đoàn|phó trưởng ban|"
    "phó trưởng phòng|tổ trưởng|thủ trưởng|người đứng đầu|chánh văn phòng|phó chánh văn phòng|"
    "chánh thanh tra|bộ trưởng|thứ trưởng|thủ tướng|thủ tướng chính phủ|phó thủ tướng|"
    "hiệu trưởng|vụ trưởng|viện trưởng|cục trưởng|chi cục trưởng|chánh án|ủy viên|"
    "thành viên|cán bộ|công chức|viên chức|chuyên viên|kế toán|lãnh đạo|thư ký|tổng bí thư|"
    "giáo viên|trưởng thôn|trưởng bản|bí thư chi bộ|đảng viên|chủ nhiệm|tổng biên tập|"
    "chủ tịch nước|chủ tịch quốc hội|người phát ngôn|đội trưởng|trạm trưởng|chỉ huy trưởng|"
    "trưởng tiểu ban|phó trưởng tiểu ban|phó tổng giám đốc|phụ trách kế toán|đầu mối|"
    "văn phòng thống kê|nhân viên|bác sĩ|thường vụ|đại diện|phó hiệu trưởng|phó viện trưởng|"
    "phó vụ trưởng|phó cục trưởng|phó chi cục trưởng|phó chủ nhiệm|phó chánh thanh tra|"
    "phó tổ trưởng|tổ phó|đội phó|phó đội trưởng|phó trưởng đoàn|phó trưởng khoa|trưởng khoa|"
    "trưởng bộ phận|trưởng trạm|điều dưỡng trưởng|kế toán trưởng|thủ quỹ|thủ kho|văn thư|"
    "tổng phụ trách|tổng phụ trách đội|giáo viên chủ nhiệm|trưởng ấp|trưởng khu phố|"
    "trưởng khóm|trưởng buôn|tổ trưởng tổ dân phố|chỉ huy phó|trưởng công an",
    ROLE },
  { "các|những|mỗi|từng|toàn thể|tất cả|tất cả các|toàn bộ các|mọi|các đồng chí", SOKET_WORD_ALL },
  /* What belongs to the name in front of it, written small. */
  { "tỉnh|thành phố|xã|phường|huyện|quận|thị xã|thị trấn|đặc khu|thôn|trung ương|nhân dân|"
    "nhà nước|quốc gia|cấp|cấp xã|cấp huyện|cấp tỉnh|cấp trên|cấp dưới|cơ sở|khu vực|khối|"
    "trực thuộc|thường trực|chuyên trách|chuyên môn|chính trị|xã hội|nghề nghiệp|quần chúng|"
    "chính trị - xã hội|đảng|đoàn thể|tp|cùng cấp|đô thị|nông thôn|trên địa bàn|"
    "khóa|nhiệm kỳ|dân phố|thành viên|tối cao|ngang bộ|ngang sở|sự nghiệp|công lập|"
    "ngoài công lập|hành chính|nhà|đảng trung ương|chức năng|chủ quản|chủ trì thực hiện|"
    "đóng trên địa bàn|ngành dọc|dân sự|quân sự|biên phòng|điện tử|công dân|một cửa|"
    "cựu chiến binh|thanh niên|phụ nữ|nông dân|đảng bộ|đảng ủy|của tỉnh|của thành phố|"
    "của huyện|của xã|của bộ|của ngành|phía nam|phía bắc|miền núi|dân tộc|y tế|khác|"
    "có tên|nêu trên|nói trên|trên|phát thanh|truyền hình|khoa học|công nghệ|văn hóa|thể thao|du "
    "lịch|"
    "thi đua|thi đua khen thưởng|công nghệ thông tin|kế hoạch tổng hợp|tổ chức hành chính|"
    "tổ chức cán bộ|hành chính tổng hợp|thông tin truyền thông|chi nhánh|phân hiệu|kiểm ngư|thủy "
    "sản|nông nghiệp|môi trường|tài "
    "chính|nội vụ|tư pháp|công thương|dân vận|tuyên giáo|viễn thông",
    SOKET_WORD_PLACE },
  { "liên quan|có liên quan|hữu quan|chức năng|khác có liên quan|khác|có chức năng",
    SOKET_WORD_PLACE | SOKET_WORD_OPEN },
  { "của|thuộc|trực thuộc|thuộc thẩm quyền|trong|tại", SOKET_WORD_WITHIN },

  /* What is ordered. */
  { "chủ trì|xây dựng|ban hành|triển khai|thực hiện|tổ chức|chỉ đạo|lãnh đạo|hướng dẫn|"
    "kiểm tra|giám sát|thanh tra|rà soát|tổng hợp|đánh giá|thẩm định|thẩm tra|phê duyệt|"
    "quyết định|quy định|đề xuất|kiến nghị|nghiên cứu|hoàn thiện|hoàn thành|cung cấp|bố trí|"
    "cân đối|phân bổ|phân công|cử|lập|tạo|bảo đảm|đảm bảo|duy trì|phát huy|phát động|"
    "quán triệt|phổ biến|tuyên truyền|vận động|tập huấn|bồi dưỡng|đào tạo|giáo dục|"
    "nâng cao|đẩy mạnh|tăng cường|củng cố|kiện toàn|sắp xếp|bổ sung|sửa đổi|thay thế|"
    "đôn đốc|nhắc nhở|theo dõi|quản lý|vận hành|khai thác|sử dụng|cập nhật|đăng tải|đăng|"
    "công bố|công khai|niêm yết|thông tin|thông báo|phản ánh|tiếp nhận|tiếp thu|giải trình|"
    "giải quyết|xử lý|khắc phục|chấn chỉnh|phòng ngừa|ngăn chặn|phát hiện|đấu tranh|"
    "lồng ghép|gắn|đưa|phát hành|chuẩn bị|chuyển|chuyển đổi|gửi|nộp|trình|"
    "báo cáo|tham gia|tham mưu|giúp|hỗ trợ|phục vụ|đón tiếp|mời|triệu tập|họp|tổng kết|"
    "sơ kết|khen thưởng|biểu dương|phê bình|kỷ luật|nắm|nắm bắt|nắm chắc|lắng nghe|ghi chép|"
    "giải thích|hòa giải|tư vấn|xác minh|xác định|xác nhận|lựa chọn|giới thiệu|"
    "tuyển chọn|tuyển dụng|bổ nhiệm|điều động|luân chuyển|đăng ký|kê khai|thống kê|kiểm kê|"
    "quyết toán|thanh toán|huy động|kêu gọi|tiếp tục|thành lập|giải thể|hợp nhất|"
    "sáp nhập|bàn giao|tiếp quản|lưu trữ|số hóa|chuẩn hóa|kết nối|chia sẻ|đồng bộ|tích hợp|"
    "xây mới|nâng cấp|sửa chữa|bảo trì|bảo dưỡng|mua sắm|đầu tư|thi công|khởi công|"
    "nghiệm thu|giải ngân|giải phóng mặt bằng|quy hoạch|cụ thể hóa|thể chế hóa|áp dụng|"
    "ứng dụng|nhân rộng|tôn vinh|trao|trao đổi|thống nhất|thảo luận|làm việc|làm|"
    "làm tốt|làm rõ|là đầu mối|làm đầu mối|là cơ quan đầu mối|là cơ quan thường trực|"
    "là đơn vị đầu mối|đầu mối|đảm nhiệm|đảm nhận|phụ trách|trực tiếp|trực ban|điều hành|"
    "điều phối|điều chỉnh|điều tra|khảo sát|thu thập|phân tích|dự báo|cảnh báo|tham vấn|"
    "lấy ý kiến|xin ý kiến|góp ý|cho ý kiến|có ý kiến|trả lời|phúc đáp|giao|yêu cầu|đề nghị|"
    "phối hợp|tuân thủ|chấp hành|thi hành|khuyến khích|thu hút|ưu tiên|quan tâm|chú trọng|"
    "tập trung|coi trọng|nêu cao|đề cao|thiết lập|biên soạn|soạn thảo|dự thảo|biên tập|"
    "tổ chức thực hiện|tiến hành|mua|treo|trang trí|vệ sinh|dọn dẹp|khử khuẩn|"
    "thu gom|vận chuyển|tiêu hủy|tiêm|khám|điều trị|cách ly|học tập|ôn tập|"
    "chấm|tuyển sinh|miễn|giảm|gia hạn|cấp phát|tiếp công dân|đối thoại|bảo vệ|"
    "tuần tra|kiểm soát|xử phạt|thu hồi|cưỡng chế|truy quét|kiểm định|kiểm nghiệm|"
    "đo đạc|quan trắc|chăm sóc|thu hoạch|gieo trồng|phun|phát sóng|đưa tin|"
    "ký|ký kết|đàm phán|hợp tác|liên kết|tự kiểm tra|tự đánh giá|xem xét|căn chỉnh|"
    "rút kinh nghiệm|đúc kết|phân cấp|ủy quyền|thí điểm|tái cấu trúc|đóng góp|ủng hộ|"
    "trợ giúp|chi trả|thăm|tặng|phân loại|cắt giảm|đơn giản hóa|đổi mới|cải cách|cải tiến|"
    "tận dụng|tiết kiệm|lan tỏa|truyền thông|truyền tải|quảng bá|xúc tiến|kích cầu|lắp đặt|"
    "tháo dỡ|di dời|tái định cư|bồi thường|sơ tán|ứng phó|ứng cứu|cứu hộ|cứu trợ|dự trữ|"
    "điểm danh|chốt|đối chiếu|tính toán|hưởng ứng|động viên|"
    "thẩm tra xác minh|định hướng|khẳng định|hạn chế|loại bỏ|phấn đấu|khơi thông|"
    "thành lập đoàn|giữ vững|mở rộng|kéo dài|rút ngắn|bảo quản|vinh danh|đề ra|"
    "thiết kế|sản xuất|kinh doanh|phân phối|lưu thông|chế biến|nhập khẩu|xuất khẩu|"
    "phòng , chống|phòng chống|đăng cai|tường thuật|thể hiện|siết chặt|vươn lên|bám sát|"
    "xác lập|đặt hàng|giao nhiệm vụ|giao kế hoạch|bãi bỏ|tham dự|đề cử|hiệp thương|"
    "thụ lý|xét xử|truy tố|thực hành|tổng rà soát|tái kiểm tra|cam kết|ký cam kết|khai báo|"
    "cập nhập|kiên quyết|tạm dừng|dừng|đình chỉ|chấm dứt|khôi phục|tái lập|chi viện|"
    "bắt buộc|rà quét|sao lưu|giám định|công nhận|thừa nhận|trưng bày|thuyết minh|"
    "đề phòng|phát triển|về đích|tìm hiểu|sinh hoạt|kết luận|kiểm điểm|"
    "tự phê bình|thông qua nghị quyết|bỏ phiếu|kiểm phiếu|tiếp xúc|tháo gỡ|"
    "dựng|bốc xếp|hoạt động|đáp ứng|vận dụng|chịu sự|giải tỏa|đền bù|chuyên đề hóa|lập dự "
    "toán|khuyến cáo|nhắn "
    "tin|chuyển giao|tiếp sức|duyệt|ký duyệt|dự trù|dành",
    ACT },
  { "xây dựng|ban hành|soạn thảo|biên soạn|dự thảo|hoàn thiện|lập|phê duyệt|tham mưu xây dựng|"
    "tham mưu ban hành|sửa đổi|bổ sung|phát hành|ký",
    ACT | SOKET_WORD_MAKE },
  { "dự|dịch|thi|chi|thu|in|phát|tiếp|học|dạy|nuôi|trồng|tính|nhập|xuất|đi|ra|bầu|trực|nghỉ|bán|"
    "viết|chịu|vá|chọn|bàn|chữa|nhận|giữ|trích|xóa|mở|cấp|đặt|đón|phun|xây|dọn|tưới",
    ACT | SOKET_WORD_WEAK },
  /* How something is done: before the verb. */
  { "chủ động|khẩn trương|kịp thời|thường xuyên|nghiêm túc|tích cực|phải|cần|sẽ|có trách nhiệm|"
    "chịu trách nhiệm|có nhiệm vụ|đồng thời|tự|sớm|ngay|cùng nhau|trực tiếp|định kỳ|hằng năm|"
    "hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng tuần|hàng tuần|hằng ngày|hàng ngày|"
    "quyết liệt|đặc biệt|tiếp tục|cần phải|có kế hoạch|có biện pháp|có văn bản|có giải pháp|"
    "cố gắng|thống nhất|nhanh chóng|chịu trách nhiệm chính|cụ thể|xem xét|ưu tiên|thực sự|"
    "nghiêm chỉnh|luôn|tổ chức|có thể|được giao|được phân công|có văn bản|có báo cáo|"
    "hết sức|tuyệt đối|theo chức năng|chỉ|nghiêm|căn cứ|trên cơ sở|theo|tùy theo|tùy|tùy vào|"
    "với tư cách|trong phạm vi|trong quá trình|bằng|qua|dựa trên|từ|khi|nếu|trước ngày|chậm nhất|"
    "trong tháng|trong năm|trong quý|trong thời gian|trong thời hạn",
    SOKET_WORD_MANNER },
  { "đã|đang|được|bị|là|chưa|vẫn|còn|không|gồm|bao gồm|có|đạt|chiếm|trở thành|thuộc diện|"
    "vừa|từng bước|không được|diễn ra|nhằm|trân trọng|xin",
    SOKET_WORD_FACT },
  /* No name goes on behind these. */
  { "để|nhằm|về|đến|tới|từ|theo|với|cho|khi|nếu|thì|mà|do|bởi|vì|như|trước|sau|vào|trong đó|"
    "căn cứ|trên cơ sở|trong quá trình|trong thời gian|trong phạm vi|trong tháng|trong năm|"
    "trong quý|qua|thông qua|bằng|đối với|đã|đang|sẽ|được|bị|là|có trách nhiệm|chưa|vẫn|còn|"
    "không|phải|cần|chịu trách nhiệm|có nhiệm vụ|có thể|gồm|bao gồm|cùng|cùng với|nêu tại|"
    "quy định tại|trước khi|sau khi|ngay|kịp thời|trong việc|trong công tác|kể từ|chậm nhất|"
    "trong thời hạn|trong vòng|tùy|tùy theo|dưới|đồng thời|hoặc giao|trong các|lên|kết quả|"
    "tình hình|việc|nội dung|các nội dung|kinh phí|những nội dung|số liệu|ý kiến|các nhiệm vụ|"
    "nhiệm vụ|những việc|tiến độ",
    STOP },

  { "giao|giao cho|đề nghị|yêu cầu|phân công|phân công cho|giao nhiệm vụ cho|giao trách nhiệm cho|"
    "ủy quyền cho|chỉ đạo",
    SOKET_WORD_COMMAND | ACT },
  { "trong quá trình|căn cứ|trên cơ sở|để|nhằm|sau khi|trước khi|khi|trường hợp|nếu|đối với|"
    "định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng tuần|hàng tuần|"
    "theo|đồng thời|ngoài ra|riêng|bên cạnh đó|từ ngày|từ nay|trước ngày|chậm nhất|tùy|với|"
    "trong thời gian|trong thời hạn|trong tháng|trong năm|trong quý|trong vòng|ngay sau khi|"
    "trước mắt|thời gian tới|hết|đến|kể từ|về|vào|tại|ngoài|ngoài việc|cùng với việc|"
    "hết năm|kết thúc|trong trường hợp|giai đoạn|năm|ngày|quý|tháng|trong đó|thực hiện|"
    "nhận được|cùng với|nhân dịp|hưởng ứng|hằng ngày|hàng ngày|qua",
    SOKET_WORD_FRAME },
  { "gửi|gửi về|gửi đến|gửi tới|gửi cho|trình|báo cáo|nộp|nộp về|chuyển|phản ánh|thông báo|"
    "gửi xin ý kiến|xin ý kiến|gửi lấy ý kiến|gửi báo cáo|tờ trình|gửi trình|kiến nghị|"
    "kiến nghị với|đề xuất|báo cáo , đề xuất|báo cáo đề xuất|báo cáo kết quả|có báo cáo|"
    "chuyển đến|chuyển tới|cung cấp|đăng ký",
    SOKET_WORD_SEND | ACT },
  { "phối hợp|phối hợp với|phối hợp chặt chẽ với|phối hợp chặt chẽ|phối hợp cùng|"
    "phối hợp cùng với|cùng|cùng với|phối hợp , chỉ đạo|chủ động phối hợp|"
    "chủ động phối hợp với|liên hệ với|phối hợp tốt với|phối , kết hợp với",
    SOKET_WORD_BESIDE | ACT },
  { "tham mưu|tham mưu cho|tham mưu giúp|tham mưu , giúp|giúp|giúp cho|tham mưu , đề xuất|"
    "tham mưu , đề xuất với|tham mưu với",
    SOKET_WORD_ADVISE | ACT },
  { "theo dõi|đôn đốc|theo dõi , đôn đốc|theo dõi , kiểm tra|theo dõi , kiểm tra , đôn đốc|"
    "theo dõi , đôn đốc , kiểm tra|kiểm tra , đôn đốc|theo dõi , hướng dẫn|đôn đốc , theo dõi",
    SOKET_WORD_WATCH | ACT },
  { "hội nghị|cuộc họp|hội thảo|tọa đàm|đại hội|lễ|buổi làm việc|kỳ họp|phiên họp|hội thi",
    SOKET_WORD_MEETING | NOUN },
  { "báo cáo|báo cáo kết quả|có báo cáo|gửi báo cáo|báo cáo , đề xuất|báo cáo đề xuất",
    SOKET_WORD_REPORT },
  /* Kinds of papers: Article 7 of Decree 30/2020/NĐ-CP, Article 4 of Regulation 66-QĐ/TW. */
  { "kế hoạch|đề án|văn bản|tờ trình|quyết định|nghị quyết|chương trình|hướng dẫn|quy chế|"
    "quy định|thông tư|nghị định|chỉ thị|công văn|phương án|dự án|dự thảo|đề cương|hồ sơ|"
    "danh mục|danh sách|biểu mẫu|tài liệu|thông báo|kết luận|dự toán|biên bản|quy trình|"
    "chiến lược|quy hoạch|thông tri",
    SOKET_WORD_PAPER },
  { "về|đến|tới|lên|với|cho|cho về|gửi về|gửi đến|gửi", SOKET_WORD_TO },
  { "qua|thông qua", SOKET_WORD_THROUGH },
  { "kế hoạch này|quyết định này|chỉ thị này|kết luận này|nghị quyết này|công văn này|"
    "thông báo này|hướng dẫn này|chương trình này|đề án này|quy định này|các nội dung trên|"
    "nội dung trên|văn bản này",
    SOKET_WORD_GENERAL | SOKET_WORD_PAPER },

  /* What begins as a name does, and is none. */
  { "ban hành|ban đầu|ban bố|ban giao|bộ máy|bộ tiêu chí|bộ chỉ số|bộ đội|bộ dữ liệu|"
    "bộ thủ tục|bộ tài liệu|phòng ngừa|phòng , chống|phòng chống|phòng dịch|phòng học|"
    "phòng họp|trường hợp|đoàn viên|đoàn kết|hội viên|hội nghị|hội thảo|hội nhập|hội trường|"
    "hội thi|viện phí|viện dẫn|viện trợ|sở hữu|báo cáo|báo chí|cục bộ|đài tưởng niệm|"
    "tổ chức|tổ chức thực hiện|tổ hợp|đội ngũ|nhóm nhiệm vụ|nhóm giải pháp|công đoạn|"
    "vụ việc|vụ án|khối lượng|khối kiến thức|quỹ đất|quỹ tài sản|công tác|trung tâm xã|"
    "thuế suất|thanh tra chuyên ngành|ban ngày|hội diễn|hội đàm|thanh tra , kiểm "
    "tra|"
    "bản thân|cấp phát|cấp bách|cấp thiết|sở tại|trường mầm non|đại diện|cảnh sát giao thông",
    NOUN },
  { "ban hành|phòng ngừa|phòng , chống|phòng chống|báo cáo|tổ chức|tổ chức thực hiện|cấp phát|"
    "thanh tra , kiểm tra",
    ACT },
  { "trường mầm non|cảnh sát giao thông", NAME },
  { "đại diện|bộ phận", KIND },
  /* Words that other rules look for. */
  { "và|hoặc|nghiêm túc|này|chung|cơ quan|chủ trì|thực hiện|đợt|giai đoạn|vòng|bước|dự kiến|từ|"
    "trở lên|trở xuống|việc|đề nghị|kính gửi|vướng mắc|phát sinh|khó khăn|trong|năm|hoàn thành|"
    "thời gian|thời hạn|tiến độ|thời điểm|lộ trình|hạn|sản phẩm|kết quả|nhiệm vụ|nội dung|"
    "công việc|địa điểm|thành phần|đối tượng|hình thức|kinh phí|mục đích|mục tiêu|chỉ tiêu|"
    "yêu cầu|phạm vi|nguyên tắc|tài liệu|lưu ý|cách thức|số lượng|quan điểm|tình hình|"
    "kết quả đạt được|tồn tại|nguyên nhân|thực trạng|bài học|ưu điểm|khuyết điểm|khẩu hiệu|"
    "dự báo|đặc điểm|thuận lợi|hạn chế|nguồn lực|tổ chức thực hiện|trách nhiệm|phân công|"
    "bộ phận|người|đầu mối|phụ trách|tham mưu|triển khai|phối hợp|soạn thảo|đầu ra|cụ thể|"
    "như sau|sau đây|gọi tắt|viết tắt|gọi chung|là|sau|tỷ lệ|phấn đấu|đạt|ít nhất|tối thiểu|"
    "trên|dưới|tăng|giảm|không|mô hình|giải pháp|điều kiện|hiệu lực|hiệu quả|thủ tục|"
    "phương pháp|điểm|mục|đợt|ghi chú|căn cứ pháp lý|sự cần thiết|định hướng|tầm nhìn|"
    "phương châm|phương hướng|tổng quan|khái quát|giao|ký|trình|gửi|báo cáo|tổ chức|họp|"
    "chịu trách nhiệm|tuyến|số|cơ bản|đánh giá|bối cảnh|cơ sở|văn bản|trường|thuộc|chính|"
    "thường xuyên|định kỳ|đột xuất|nơi nhận|tiêu chí|thang|mức|trân trọng|đến|hết|cuối|đầu|"
    "từ nay|kế hoạch|để|các|việc|quá trình|công tác|nếu|khi|đề|cương|kèm|theo|quan|ngày|tháng|"
    "quý|tuần|hằng|hàng|nhất|chậm|trước|tư vấn|đảm bảo|bảo đảm|đối với|riêng|hưởng|chủ|mẫu|biểu|"
    "trình tự|các bước|viết gọn|ở|tần suất|đoàn|kiểm tra|giám sát|gồm|do|làm|trưởng|phó|cấp|ý "
    "kiến|nhận|quy trình|giới "
    "hạn|kỳ|cơ cấu|đbqh|làm "
    "công tác|đường|email|mềm|mạng|trục|zalo|fax|cổng|hộp|địa chỉ|thư|hệ thống|điện thoại|dịch vụ",
    0 },
  { NULL, 0 },
};
